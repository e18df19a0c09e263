package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.name.ListedNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whom given names are for: by most of the lists that tell, else by most of the names with the longest ending that is common. */
final class NameGenders {
    private static final int LONGEST_ENDING = 4, SHORTEST_ENDING = 1, FEWEST = 6;
    private static final List<String> TELLING = List.of("pl", "it", "es", "ru", "cs", "pt");

    private record Count(int women, int men) {
        Count plus(Count other) {
            return new Count(women + other.women, men + other.men);
        }

        Gender gender() {
            return women > men ? Gender.FEMALE : men > women ? Gender.MALE : Gender.EITHER;
        }
    }

    private final Map<String, Count> names = new HashMap<>();
    private final Map<String, Count> endings = new HashMap<>();

    NameGenders() {
        ListedNames.readGenders((name, female) ->
                names.merge(Seeds.canonical(name), new Count(female ? 1 : 0, female ? 0 : 1), Count::plus));
        names.forEach((name, count) -> {
            for (int length = SHORTEST_ENDING; length <= Math.min(LONGEST_ENDING, name.length() - 1); length++) {
                endings.merge(name.substring(name.length() - length), count, Count::plus);
            }
        });
    }

    /** Whether a list tells. */
    boolean isKnown(String name) {
        return names.containsKey(Seeds.canonical(name));
    }

    Gender of(String name, String language) {
        String word = Seeds.canonical(name);
        Count known = names.get(word);
        if (known != null) {
            return known.gender();
        }
        if (TELLING.contains(language)) {
            String small = name.toLowerCase(Locale.ROOT);
            return small.endsWith("a") || small.endsWith("а") ? Gender.FEMALE : Gender.MALE;
        }
        for (int length = Math.min(LONGEST_ENDING, word.length() - 1); length >= SHORTEST_ENDING; length--) {
            Count count = endings.get(word.substring(word.length() - length));
            if (count != null && count.women + count.men >= FEWEST) {
                return count.gender();
            }
        }
        return Gender.EITHER;
    }
}
