package io.millrace.privacy.find.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A nondeterministic automaton under construction. A state either reads one of a set of symbols and goes on, or goes on to
 * others without reading, or accepts a rule.
 */
final class Nfa {
    static final int START = 0;

    private final List<BitSet> symbols = new ArrayList<>();
    private final List<List<Integer>> targets = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();

    Nfa() {
        free();
    }

    /** A new state that reads nothing. */
    int free() {
        return add(null, -1);
    }

    /** A new state that reads one of the symbols. */
    int reading(BitSet set) {
        return add(set, -1);
    }

    int accepting(int rule) {
        return add(null, rule);
    }

    private int add(BitSet set, int rule) {
        symbols.add(set);
        targets.add(new ArrayList<>());
        rules.add(rule);
        return symbols.size() - 1;
    }

    void link(int from, int to) {
        targets.get(from).add(to);
    }

    int size() {
        return symbols.size();
    }

    /** What the state reads; null if nothing. */
    BitSet symbols(int state) {
        return symbols.get(state);
    }

    /** The rule that the state accepts, -1 if none. */
    int rule(int state) {
        return rules.get(state);
    }

    List<Integer> targets(int state) {
        return targets.get(state);
    }
}
