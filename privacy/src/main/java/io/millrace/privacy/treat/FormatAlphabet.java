package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Suggestion;
import io.millrace.privacy.keys.FormatCipher;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The characters (code points) that a format-preserving cipher takes and gives, each with its number from 0 on. */
final class FormatAlphabet {
    private static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Map<String, String> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put("digits", DIGITS);
        NAMED.put("lower", LOWER);
        NAMED.put("upper", UPPER);
        NAMED.put("alphanumeric", DIGITS + UPPER + LOWER);
    }

    private final int[] characters;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    private FormatAlphabet(String text) {
        characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            numbers.putIfAbsent(characters[i], i);
        }
    }

    /** @param given a name, or the characters; what is wrong with it is told */
    static FormatAlphabet of(String given, Binding binding) {
        FormatAlphabet alphabet = new FormatAlphabet(NAMED.getOrDefault(given, given));
        String meant = Suggestion.nearest(given, NAMED.keySet()).orElse(given);
        if (!meant.equals(given)) {
            binding.problem("alphabet", "'" + given + "' is no alphabet (did you mean " + meant + "?)");
        } else if (alphabet.numbers.size() < alphabet.characters.length) {
            binding.problem("alphabet", "holds a character twice; names are " + String.join(", ", NAMED.keySet()));
        } else if (alphabet.size() < 2 || alphabet.size() > FormatCipher.LARGEST_RADIX) {
            binding.problem(
                    "alphabet",
                    "must hold from 2 to " + FormatCipher.LARGEST_RADIX + " characters, got " + alphabet.size());
        }
        return alphabet;
    }

    int size() {
        return characters.length;
    }

    boolean holds(int character) {
        return numbers.containsKey(character);
    }

    boolean isWithin(String others) {
        return numbers.keySet().stream().allMatch(character -> others.indexOf(character) >= 0);
    }

    byte number(int character) {
        return numbers.get(character).byteValue();
    }

    int character(byte number) {
        return characters[Byte.toUnsignedInt(number)];
    }
}
