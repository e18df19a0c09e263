package io.millrace.cleaning.repair;

import java.util.List;

/**
 * A sequence of characters that is a sign of damage.
 *
 * @param before the sets of the characters that must stand before it, in their order
 * @param atStart whether it must stand at the start of the text
 * @param places the sets of its characters; the first one has no ASCII character
 */
record MojibakeRule(List<String> before, boolean atStart, List<String> places) {
    static MojibakeRule of(String... places) {
        return new MojibakeRule(List.of(), false, List.of(places));
    }

    MojibakeRule after(String... sets) {
        return new MojibakeRule(List.of(sets), false, places);
    }

    MojibakeRule onlyAtStart() {
        return new MojibakeRule(before, true, places);
    }

    /** Whether its first two characters tell all. */
    boolean isPair() {
        return before.isEmpty() && !atStart && places.size() == 2;
    }
}
