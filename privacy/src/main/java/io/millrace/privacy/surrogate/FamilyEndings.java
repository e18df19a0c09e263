package io.millrace.privacy.surrogate;

import java.util.List;
import java.util.Locale;

/** Family names that women and men end differently: Kowalska and Kowalski, Nováková and Novák, Иванова and Иванов. */
final class FamilyEndings {
    private static final List<String> ADJECTIVES = List.of("ski", "cki", "dzki", "ska", "cka", "dzka");
    private static final List<String> FEMALE = List.of("ova", "ová", "ва", "на");
    private static final int SHORTEST = 5;

    private FamilyEndings() {}

    /** Whether it is a Polish one that ends as an adjective does. */
    static boolean isAdjective(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return word.length() >= SHORTEST && ADJECTIVES.stream().anyMatch(small::endsWith);
    }

    /** As men have it, so that a couple has one surrogate; other words as they are. */
    static String masculine(String word) {
        return isAdjective(word) && !word.endsWith("i") ? word.substring(0, word.length() - 1) + "i" : word;
    }

    /** One of the names with the ending that the word has, if there are such. */
    static String like(String word, List<String> names, Draw draw) {
        if (isAdjective(word)) {
            String drawn = masculine(draw.pick(alike(names, true)));
            boolean woman = Character.toLowerCase(word.charAt(word.length() - 1)) == 'a';
            return woman && isAdjective(drawn) ? drawn.substring(0, drawn.length() - 1) + "a" : drawn;
        }
        List<String> others = alike(names, false);
        boolean woman = isFemale(word);
        List<String> same =
                others.stream().filter(name -> isFemale(name) == woman).toList();
        return draw.pick(same.isEmpty() ? others : same);
    }

    private static List<String> alike(List<String> names, boolean adjective) {
        List<String> alike =
                names.stream().filter(name -> isAdjective(name) == adjective).toList();
        return alike.isEmpty() ? names : alike;
    }

    private static boolean isFemale(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return FEMALE.stream().anyMatch(small::endsWith);
    }
}
