package io.millrace.privacy.surrogate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Reads names that are spelled without umlauts: {@code Mueller} for {@code Müller}. */
final class Umlauts {
    private static final String SIGNS = "äöü";
    private static final String[] SPELLED = {"ae", "oe", "ue"};

    private final Set<String> names = new HashSet<>();

    /** @param name of a list */
    void add(String name) {
        if (name.chars().anyMatch(c -> SIGNS.indexOf(Character.toLowerCase(c)) >= 0)) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** The name with umlauts in the case of the word if a list holds it; else the word as it is. */
    String restored(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        for (int at = 0; at < SIGNS.length(); at++) {
            name = name.replace(SPELLED[at], SIGNS.substring(at, at + 1));
        }
        return names.contains(name) ? CaseForm.of(word).put(name) : word;
    }
}
