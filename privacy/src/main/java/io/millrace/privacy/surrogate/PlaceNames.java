package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.name.NameKind;
import java.util.List;

/** Maps places to places of the same kind and language, each part of {@code Springfield, Ohio} by itself. */
final class PlaceNames {
    private static final List<NameKind> KINDS = List.of(NameKind.COUNTRY, NameKind.REGION, NameKind.CITY);
    private static final String BETWEEN = ",;/\n()";

    private final Seeds seeds;
    private final NameLists lists = NameLists.shared();

    PlaceNames(Seeds seeds) {
        this.seeds = seeds;
    }

    String places(String value) {
        StringBuilder mapped = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= value.length(); at++) {
            if (at == value.length() || BETWEEN.indexOf(value.charAt(at)) >= 0) {
                mapped.append(part(value.substring(from, at)));
                mapped.append(at < value.length() ? value.substring(at, at + 1) : "");
                from = at + 1;
            }
        }
        return mapped.toString();
    }

    private String part(String part) {
        String place = part.strip();
        if (Seeds.canonical(place).isEmpty()) {
            return part;
        }
        int begin = part.indexOf(place);
        int at = begin + name(place);
        int end = begin + place.length();
        while (end > at + 1 && !Character.isLetter(part.charAt(end - 1))) {
            end--;
        }
        Draw draw = seeds.draw("LOCATION", place);
        return part.substring(0, at) + place(part.substring(at, end)) + like(part.substring(end), draw);
    }

    /** Where the name begins, after a word for its kind: {@code gmina}. */
    private static int name(String place) {
        int space = place.indexOf(' ');
        boolean kind = space > 0
                && space < place.length() - 1
                && Lexicon.shared().has(place.substring(0, space).replace(".", ""), Flag.DISTRICT);
        return kind ? space + 1 : 0;
    }

    /** One place without spaces around it. */
    String place(String place) {
        for (int attempt = 0; ; attempt++) {
            String mapped = mapped(place, seeds.draw("LOCATION", place, attempt));
            if (!Seeds.canonical(mapped).equals(Seeds.canonical(place)) || attempt > 16) {
                return mapped;
            }
        }
    }

    private String mapped(String place, Draw draw) {
        boolean letters = place.chars().allMatch(c -> c < 128 && !Character.isWhitespace(c));
        if (place.length() <= 3 && letters || Parts.isNumber(place)) {
            return Parts.map(place, word -> like(word, draw));
        }
        for (NameKind kind : KINDS) {
            String source = lists.source(kind, place);
            if (source != null) {
                return CaseForm.of(place).put(draw.pick(sameScript(kind, source, place)));
            }
        }
        return CaseForm.of(place).put(draw.pick(sameScript(NameKind.CITY, Language.of(place), place)));
    }

    private List<String> sameScript(NameKind kind, String source, String place) {
        Character.UnicodeScript script = Language.script(place);
        List<String> all = lists.of(kind, source);
        List<String> same =
                all.stream().filter(name -> Language.script(name) == script).toList();
        return same.isEmpty() ? all : same;
    }

    static String like(String word, Draw draw) {
        StringBuilder like = new StringBuilder();
        word.chars().forEach(c -> like.append(draw.like((char) c)));
        return like.toString();
    }
}
