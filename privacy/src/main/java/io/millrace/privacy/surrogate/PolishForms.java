package io.millrace.privacy.surrogate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The regular cases of Polish names: {@code panem Nowakiem}, {@code dla Anny Zielińskiej}. */
final class PolishForms {
    enum Case {
        GENITIVE,
        DATIVE,
        ACCUSATIVE,
        INSTRUMENTAL,
        LOCATIVE
    }

    /** A name in a case. */
    record Form(String nominative, Case form) {}

    private record Ending(String declined, String nominative, Case form) {}

    private static final List<Ending> ENDINGS = endings(
            "kiego=ki GENITIVE, kiemu=ki DATIVE, kim=ki INSTRUMENTAL,"
                    + " kiem=ki INSTRUMENTAL, kiej=ka GENITIVE, ką=ka INSTRUMENTAL, cie=ta DATIVE, dzie=da DATIVE, rze=ra DATIVE,"
                    + " le=ła DATIVE, ce=ka DATIVE, dze=ga DATIVE, ie=a DATIVE, y=a GENITIVE, i=a GENITIVE, ę=a ACCUSATIVE,"
                    + " ą=a INSTRUMENTAL, kowi=ek DATIVE, kiem=ek INSTRUMENTAL, ka=ek GENITIVE, owi= DATIVE, iem= INSTRUMENTAL,"
                    + " em= INSTRUMENTAL, a= GENITIVE, cie=t LOCATIVE, dzie=d LOCATIVE, rze=r LOCATIVE, le=ł LOCATIVE, ie= LOCATIVE");

    private static final List<String> IRREGULAR = List.of("ń", "ś", "ć", "ź", "ec", "eł", "er");
    private static final int SHORTEST = 3;
    private static final String SOFT = "lji", HISSING = "cżź", BACK = "kg", VOWELS = "aeiouyąęó";
    private static final String[] SOFTENED = {"t", "ci", "d", "dzi", "r", "rz", "ł", "l", "k", "c", "g", "dz"};

    private PolishForms() {}

    private static List<Ending> endings(String table) {
        return Arrays.stream(table.split(", ?"))
                .map(entry -> entry.strip().split("[= ]"))
                .map(parts -> new Ending(parts[0], parts[1], Case.valueOf(parts[2])))
                .toList();
    }

    /** @return null if the word is no form of a name that is listed */
    static Form of(String word, Predicate<String> listed) {
        String small = word.toLowerCase(Locale.ROOT);
        for (Ending ending : ENDINGS) {
            int stem = word.length() - ending.declined.length();
            if (stem >= SHORTEST - 1 && small.endsWith(ending.declined)) {
                String nominative = small.substring(0, stem) + ending.nominative;
                if (nominative.length() > SHORTEST && listed.test(nominative)) {
                    return new Form(nominative, ending.form);
                }
            }
        }
        return null;
    }

    /** The name in a case; as it is where its declension is not regular. */
    static String put(String name, Case form) {
        if (FamilyEndings.isAdjective(name)) {
            return name.endsWith("a") ? feminine(name, form) : masculine(name, form);
        }
        if (name.endsWith("a")) {
            return ofWoman(name.substring(0, name.length() - 1), form);
        }
        boolean regular = IRREGULAR.stream().noneMatch(name::endsWith) && VOWELS.indexOf(last(name)) < 0;
        return regular ? ofMan(name, form) : name;
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    private static String masculine(String name, Case form) {
        return switch (form) {
            case GENITIVE, ACCUSATIVE -> name + "ego";
            case DATIVE -> name + "emu";
            case INSTRUMENTAL, LOCATIVE -> name + "m";
        };
    }

    private static String feminine(String name, Case form) {
        String stem = name.substring(0, name.length() - 1);
        return form == Case.ACCUSATIVE || form == Case.INSTRUMENTAL ? stem + "ą" : stem + "iej";
    }

    private static String ofWoman(String stem, Case form) {
        boolean soft = SOFT.indexOf(last(stem)) >= 0;
        boolean hissing = HISSING.indexOf(last(stem)) >= 0 || stem.endsWith("sz") || stem.endsWith("rz");
        return switch (form) {
            case ACCUSATIVE -> stem + "ę";
            case INSTRUMENTAL -> stem + "ą";
            case GENITIVE -> stem + (soft || BACK.indexOf(last(stem)) >= 0 ? "i" : "y");
            case DATIVE, LOCATIVE -> soft ? stem + "i" : hissing ? stem + "y" : softened(stem);
        };
    }

    private static String ofMan(String name, Case form) {
        String stem = name.endsWith("ek") ? name.substring(0, name.length() - 2) + "k" : name;
        return switch (form) {
            case GENITIVE, ACCUSATIVE -> stem + "a";
            case DATIVE -> stem + "owi";
            case INSTRUMENTAL -> stem + (BACK.indexOf(last(stem)) >= 0 ? "iem" : "em");
            case LOCATIVE -> "tdrłnwfbpmsz".indexOf(last(stem)) < 0 || stem.endsWith("z") ? stem + "u" : softened(stem);
        };
    }

    /** {@code Marcie} of {@code Marta}, {@code Annie} of {@code Anna}. */
    private static String softened(String stem) {
        for (int at = 0; at < SOFTENED.length; at += 2) {
            if (stem.endsWith(SOFTENED[at])) {
                String soft = SOFTENED[at + 1];
                return stem.substring(0, stem.length() - 1) + soft + "e";
            }
        }
        return stem + "ie";
    }
}
