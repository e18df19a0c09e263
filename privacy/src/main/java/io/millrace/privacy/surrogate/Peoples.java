package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.name.NameKind;
import java.util.List;
import java.util.Locale;

/** Maps a people, nationality or language to another of the same list and ending; others to a neutral word. */
final class Peoples implements Maker {
    private static final List<String> NEUTRAL = List.of("unaffiliated", "independent");
    private static final int ENDING = 2;

    private final NameLists lists = NameLists.shared();

    @Override
    public String make(String value, Draw draw) {
        String plural = value.endsWith("s") ? value.substring(0, value.length() - 1) : value;
        String source = lists.language(NameKind.PEOPLE, value);
        String singular = source == null ? lists.language(NameKind.PEOPLE, plural) : null;
        if (source == null && singular == null) {
            return CaseForm.of(value).put(draw.pick(NEUTRAL));
        }
        String name = singular == null ? value : plural;
        String other = draw.pick(alike(name, singular == null ? source : singular));
        return CaseForm.of(value).put(singular == null ? other : other + "s");
    }

    private List<String> alike(String name, String source) {
        String ending = name.substring(Math.max(0, name.length() - ENDING)).toLowerCase(Locale.ROOT);
        List<String> all = lists.of(NameKind.PEOPLE, source).stream()
                .filter(other -> other.indexOf(' ') < 0)
                .toList();
        List<String> alike =
                all.stream().filter(other -> other.endsWith(ending)).toList();
        return alike.size() > 1 ? alike : all;
    }
}
