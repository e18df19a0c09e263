package io.millrace.cleaning.measures;

import java.util.Set;

/**
 * The words that a user lists, in lower case as a rule.
 *
 * @param stop words too common to say anything
 * @param flagged words that a text should not have
 */
record WordLists(Set<String> stop, Set<String> flagged) {
    static final WordLists NONE = new WordLists(Set.of(), Set.of());

    WordLists {
        stop = Set.copyOf(stop);
        flagged = Set.copyOf(flagged);
    }
}
