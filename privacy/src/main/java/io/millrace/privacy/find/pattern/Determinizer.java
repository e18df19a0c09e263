package io.millrace.privacy.find.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a nondeterministic automaton deterministic: a state of the new one is a set of states of the old. */
final class Determinizer {
    private static final int MAX_STATES = 1 << 16;

    private final Nfa nfa;
    private final SymbolClasses classes;
    private final BitSet[] reads;
    private final int[][] closures;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> sets = new ArrayList<>();
    private final List<char[]> rows = new ArrayList<>();

    Determinizer(Nfa nfa) {
        this.nfa = nfa;
        classes = new SymbolClasses(nfa);
        reads = new BitSet[nfa.size()];
        closures = new int[nfa.size()][];
    }

    Automaton automaton() {
        number(new BitSet());
        number(bits(closure(Nfa.START)));
        for (int state = 0; state < sets.size(); state++) {
            rows.add(row(sets.get(state)));
        }
        return table();
    }

    private int number(BitSet set) {
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        if (sets.size() == MAX_STATES) {
            throw new IllegalStateException("the forms need more than " + MAX_STATES + " states");
        }
        numbers.put(set, sets.size());
        sets.add(set);
        return sets.size() - 1;
    }

    private char[] row(BitSet set) {
        BitSet[] targets = new BitSet[classes.count()];
        set.stream().filter(state -> nfa.symbols(state) != null).forEach(state -> follow(state, targets));
        char[] row = new char[targets.length];
        for (int kind = 0; kind < row.length; kind++) {
            row[kind] = targets[kind] == null ? Automaton.DEAD : (char) number(targets[kind]);
        }
        return row;
    }

    private void follow(int state, BitSet[] targets) {
        if (reads[state] == null) {
            reads[state] = classes.of(nfa.symbols(state));
        }
        int[] reached = closure(nfa.targets(state).get(0));
        reads[state].stream().forEach(kind -> {
            targets[kind] = targets[kind] == null ? new BitSet() : targets[kind];
            for (int target : reached) {
                targets[kind].set(target);
            }
        });
    }

    /** The states that read or accept and are reached without reading. */
    private int[] closure(int from) {
        if (closures[from] == null) {
            BitSet seen = new BitSet();
            reach(from, seen);
            closures[from] = seen.stream()
                    .filter(state -> nfa.symbols(state) != null || nfa.rule(state) >= 0)
                    .toArray();
        }
        return closures[from];
    }

    private void reach(int state, BitSet seen) {
        if (!seen.get(state)) {
            seen.set(state);
            if (nfa.symbols(state) == null) {
                nfa.targets(state).forEach(target -> reach(target, seen));
            }
        }
    }

    private static BitSet bits(int[] states) {
        BitSet set = new BitSet();
        Arrays.stream(states).forEach(set::set);
        return set;
    }

    private Automaton table() {
        int width = classes.count();
        char[] next = new char[rows.size() * width];
        char[] accepted = new char[rows.size()];
        Map<List<Integer>, Integer> known = new HashMap<>(Map.of(List.of(), 0));
        List<int[]> rules = new ArrayList<>(List.of(new int[0]));
        for (int state = 0; state < rows.size(); state++) {
            System.arraycopy(rows.get(state), 0, next, state * width, width);
            accepted[state] = (char) ruleSet(sets.get(state), known, rules);
        }
        return new Automaton(classes.bySymbol(), width, next, accepted, rules.toArray(int[][]::new));
    }

    private int ruleSet(BitSet states, Map<List<Integer>, Integer> known, List<int[]> rules) {
        int[] set = states.stream()
                .map(nfa::rule)
                .filter(rule -> rule >= 0)
                .sorted()
                .distinct()
                .toArray();
        return known.computeIfAbsent(Arrays.stream(set).boxed().toList(), key -> {
            rules.add(set);
            return rules.size() - 1;
        });
    }
}
