package io.millrace.privacy.surrogate;

import java.util.List;
import java.util.Locale;

/** Family names that women and men end differently: Kowalska and Kowalski, Nováková and Novák, Иванова and Иванов. */
final class FamilyEndings {
    private static final List<String> PAIRED = List.of("ska", "cka", "dzka");
    private static final String FEMALE = "aáа";

    private FamilyEndings() {}

    /** One of the names with the ending that the word has, if there are such. */
    static String like(String word, List<String> names, Draw draw) {
        String small = word.toLowerCase(Locale.ROOT);
        if (PAIRED.stream().anyMatch(small::endsWith)) {
            List<String> paired = names.stream()
                    .filter(name -> name.endsWith("ski") || name.endsWith("cki") || name.endsWith("dzki"))
                    .toList();
            String drawn = draw.pick(paired.isEmpty() ? names : paired);
            return paired.isEmpty() ? drawn : drawn.substring(0, drawn.length() - 1) + "a";
        }
        boolean telling =
                small.endsWith("ová") || small.endsWith("ва") || small.endsWith("на") || small.endsWith("ova");
        List<String> female =
                telling ? names.stream().filter(FamilyEndings::isFemale).toList() : List.of();
        return draw.pick(female.isEmpty() ? names : female);
    }

    private static boolean isFemale(String name) {
        return FEMALE.indexOf(name.charAt(name.length() - 1)) >= 0;
    }
}
