package io.millrace.privacy.find.pattern;

import java.util.List;

/** One deterministic automaton for many forms: a step is two look-ups in tables. Shared between threads. */
public final class Automaton {
    /** The state from which nothing is accepted any more. */
    public static final int DEAD = 0;

    public static final int START = 1;

    private static final int[] NOTHING = {};

    private final byte[] classes;
    private final int width;
    private final char[] next;
    private final char[] accepted;
    private final int[][] rules;

    /**
     * @param classes the class of each symbol of the alphabet; {@code width} how many classes there are
     * @param next by state and class: the state that follows
     * @param accepted by state: which of the sets of rules it accepts
     */
    Automaton(byte[] classes, int width, char[] next, char[] accepted, int[][] rules) {
        this.classes = classes;
        this.width = width;
        this.next = next;
        this.accepted = accepted;
        this.rules = rules;
    }

    /** @param forms by rule; the language is told in {@link FormParser} */
    public static Automaton of(List<String> forms) {
        Nfa nfa = new Nfa();
        for (int rule = 0; rule < forms.size(); rule++) {
            new FormParser(nfa, forms.get(rule)).accept(rule);
        }
        return new Determinizer(nfa).automaton();
    }

    public int step(int state, char c) {
        return next[state * width + classes[Alphabet.symbol(c)]];
    }

    /** The rules whose form is read to its end in this state, in ascending order; not to be changed. */
    public int[] accepted(int state) {
        return accepted[state] == 0 ? NOTHING : rules[accepted[state]];
    }

    public boolean isAccepting(int state) {
        return accepted[state] != 0;
    }

    public int states() {
        return accepted.length;
    }

    /** About how many bytes the tables take. */
    public long bytes() {
        long sets = 0;
        for (int[] set : rules) {
            sets += 16 + 4L * set.length;
        }
        return 2L * next.length + 2L * accepted.length + sets + classes.length;
    }
}
