package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.name.NameKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Maps places to places of the same kind and language, each part of {@code Springfield, Ohio} by itself. */
final class PlaceNames {
    private static final String BETWEEN = ",;/\n()";

    private final Seeds seeds;
    private final NameLists lists = NameLists.shared();
    private final TownTables towns = TownTables.shared();

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

    /** Where the name begins, after a word for its kind or a preposition: {@code gmina}, {@code nad}. */
    private static int name(String place) {
        int space = place.indexOf(' ');
        boolean kind = space > 0
                && space < place.length() - 1
                && Lexicon.shared()
                        .has(place.substring(0, space).replace(".", ""), Flag.DISTRICT | Flag.PLACE_PREPOSITION);
        return kind ? space + 1 : 0;
    }

    /** One place without spaces around it. */
    String place(String place) {
        if (place.length() > 2 && place.endsWith("市") && !lists.holds(NameKind.REGION, place)) {
            return nominative(place.substring(0, place.length() - 1)) + "市";
        }
        boolean latin = Language.script(place) == Character.UnicodeScript.LATIN && place.indexOf(' ') < 0;
        PolishForms.Form declined =
                latin && !isKnown(place) ? PolishForms.of(place, town -> towns.holds("48_pl", town)) : null;
        if (declined == null) {
            return nominative(place);
        }
        String town = nominative(CaseForm.CAPITALIZED.put(declined.nominative()));
        return CaseForm.of(place).put(PolishForms.put(town, declined.form()));
    }

    private String nominative(String place) {
        for (int attempt = 0; ; attempt++) {
            String mapped = mapped(place, seeds.draw("LOCATION", place, attempt));
            if (!Seeds.canonical(mapped).equals(Seeds.canonical(place)) || attempt > 16) {
                return mapped;
            }
        }
    }

    private String mapped(String place, Draw draw) {
        if (PlaceCodes.holds(place)) {
            return PlaceCodes.other(place, draw);
        }
        boolean letters = place.chars().allMatch(c -> c < 128 && !Character.isWhitespace(c));
        if (place.length() <= 3 && letters || Parts.isNumber(place)) {
            return Parts.map(place, word -> like(word, draw));
        }
        return CaseForm.of(place).put(draw.pick(candidates(place)));
    }

    /** A country for a country, a state for a state, a town for a town of the same country and language. */
    private List<String> candidates(String place) {
        for (NameKind kind : List.of(NameKind.COUNTRY, NameKind.REGION)) {
            String language = lists.language(kind, place);
            if (language != null && (kind == NameKind.COUNTRY || !towns.isWellKnown(place))) {
                return sameScript(kind, language, place);
            }
        }
        String table = towns.table(place);
        String alike = table == null ? towns.guess(place) : table;
        return alike == null ? sameScript(NameKind.CITY, Language.of(place), place) : towns.of(alike);
    }

    /** Whether a list or a table holds it. */
    boolean isKnown(String place) {
        return lists.holds(NameKind.COUNTRY, place)
                || lists.holds(NameKind.REGION, place)
                || towns.table(place) != null;
    }

    /** The language of the last town in it, or of the places that a text is spelled most like. */
    String language(String text) {
        String known = Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3)
                .map(towns::townTable)
                .filter(Objects::nonNull)
                .reduce((one, other) -> other)
                .orElse(null);
        String table = known == null ? towns.guess(text) : known;
        return table == null ? Language.of(text) : Language.ofList(table.substring(table.indexOf('_') + 1));
    }

    private List<String> sameScript(NameKind kind, String source, String place) {
        Character.UnicodeScript script = Language.script(place);
        List<String> all = lists.of(kind, source);
        List<String> same =
                all.stream().filter(name -> Language.script(name) == script).toList();
        boolean han = script == Character.UnicodeScript.HAN;
        List<String> sign = same.stream()
                .filter(name -> han && name.charAt(name.length() - 1) == place.charAt(place.length() - 1))
                .toList();
        return sign.size() > 1 ? sign : same.isEmpty() ? all : same;
    }

    static String like(String word, Draw draw) {
        StringBuilder like = new StringBuilder();
        word.chars().forEach(c -> like.append(draw.like((char) c)));
        return like.toString();
    }
}
