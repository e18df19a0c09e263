package io.millrace.demo.tickets;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Numbers from ranges that are kept for films and books and never given to anybody: Ofcom's drama numbers, those of the
 * Bundesnetzagentur and of ARCEP, and 555-0100 to 555-0199 of the North American plan.
 */
final class PhoneNumber {
    private static final String[] BRITISH = {
        "20 7946 0", "113 496 0", "117 496 0", "131 496 0", "161 496 0", "29 2018 0"
    };
    private static final String[] GERMAN = {"30 23125 ", "69 90009 ", "40 66969 ", "221 4710 ", "89 99998 "};
    private static final String[] FRENCH = {"1 99 00", "2 61 91", "3 53 01", "4 65 71", "5 36 49", "6 39 98"};

    private PhoneNumber() {}

    /** With country code and spaces. */
    static String of(Language language, SplittableRandom random) {
        return switch (language) {
            case EN -> "+44 " + any(BRITISH, random) + digits(3, random);
            case DE -> "+49 " + any(GERMAN, random) + digits(3, random);
            case FR -> "+33 " + any(FRENCH, random) + " " + digits(2, random) + " " + digits(2, random);
            case ES, IT, PL, ZH -> "+1 " + (201 + random.nextInt(789)) + " 555 01" + digits(2, random);
        };
    }

    private static String any(String[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }

    private static String digits(int count, SplittableRandom random) {
        return String.format(Locale.ROOT, "%0" + count + "d", random.nextInt((int) Math.pow(10, count)));
    }
}
