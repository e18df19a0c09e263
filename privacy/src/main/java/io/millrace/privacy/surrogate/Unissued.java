package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Fold;
import java.util.List;
import java.util.Locale;

/**
 * Numbers that nobody is given: the first digits are zeros. Dates in numbers are none then, districts and areas are not in
 * use, and counters have not begun so low.
 */
public final class Unissued {
    private static final List<String> FORM_WORDS = List.of("hra", "hrb", "gnr", "atu", "che", "wdl");

    private static final String VOWELS = "aeiou", CONSONANTS = "bdfghklmnprstvwzcjqxy";

    private Unissued() {}

    /** @param value any spelling of a number, with letters or without */
    public static boolean holds(String value) {
        String digits = digits(Fold.word(value));
        return !digits.isEmpty() && digits.startsWith("0".repeat(zeros(digits.length())));
    }

    /** Four of at least eight digits, three of at least five, at most two of fewer. */
    static int zeros(int digits) {
        return digits >= 8 ? 4 : digits >= 5 ? 3 : Math.min(2, digits);
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                digits.append(text.charAt(at));
            }
        }
        return digits.toString();
    }

    /** Keeps separators, and letters that say country or register. */
    static String like(String type, String number, Draw draw) {
        String digits = digits(number);
        if (digits.isEmpty()) {
            return Parts.map(number, word -> spoken(word, draw));
        }
        int zeros = zeros(digits.length());
        int prefix = prefix(type, number);
        String filled = fill(number, "0".repeat(zeros) + draw.digits(digits.length() - zeros));
        StringBuilder made = new StringBuilder();
        for (int at = 0; at < filled.length(); at++) {
            char c = filled.charAt(at);
            made.append(at < prefix || Character.isDigit(c) ? c : draw.like(c));
        }
        return made.toString();
    }

    /** A word that can be spoken: consonants for consonants and vowels for vowels, others stay. */
    private static String spoken(String word, Draw draw) {
        StringBuilder spoken = new StringBuilder();
        for (char c : Fold.word(word).toCharArray()) {
            char small = Character.toLowerCase(c);
            String kind = VOWELS.indexOf(small) >= 0 ? VOWELS : CONSONANTS.indexOf(small) >= 0 ? CONSONANTS : "";
            char drawn = kind.isEmpty() ? c : kind.charAt(draw.below(kind.length()));
            spoken.append(Character.isUpperCase(c) ? Character.toUpperCase(drawn) : drawn);
        }
        return spoken.toString();
    }

    private static int prefix(String type, String number) {
        String small = number.toLowerCase(Locale.ROOT);
        String country = type.length() > 2 && type.charAt(2) == '_'
                ? type.substring(0, 2).toLowerCase(Locale.ROOT)
                : "\0";
        int word = FORM_WORDS.stream()
                .filter(small::startsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
        return Math.max(word, small.startsWith(country) ? 2 : 0);
    }

    /** Puts digits where digits are, one by one. */
    static String fill(String form, String digits) {
        StringBuilder filled = new StringBuilder(form);
        int next = 0;
        for (int at = 0; at < form.length(); at++) {
            if (Character.isDigit(form.charAt(at)) && next < digits.length()) {
                filled.setCharAt(at, digits.charAt(next++));
            }
        }
        return filled.toString();
    }
}
