package io.millrace.privacy.find.pattern;

import java.util.BitSet;

/**
 * Adds one form to an automaton. In a form {@code #} is a digit, {@code @} a letter, {@code %} either, {@code [A-CX0-9]} one
 * of a class, {@code (A|B)} an alternative, {@code ?} makes what stands before it optional, {@code {3}} and {@code {2,5}}
 * repeat it, {@code ~} is an optional space, hyphen or dot; any other character stands for itself, letters of any case.
 */
final class FormParser {
    private final Nfa nfa;
    private final String form;
    private int at;

    FormParser(Nfa nfa, String form) {
        this.nfa = nfa;
        this.form = form;
    }

    void accept(int rule) {
        int end = alternatives(Nfa.START);
        if (at < form.length()) {
            throw wrong("unbalanced");
        }
        nfa.link(end, nfa.accepting(rule));
    }

    private int alternatives(int from) {
        int end = nfa.free();
        nfa.link(sequence(from), end);
        while (at < form.length() && form.charAt(at) == '|') {
            at++;
            nfa.link(sequence(from), end);
        }
        return end;
    }

    private int sequence(int from) {
        int last = from;
        while (at < form.length() && form.charAt(at) != '|' && form.charAt(at) != ')') {
            last = repeated(last);
        }
        return last;
    }

    private int repeated(int from) {
        int begin = at;
        skipItem();
        int end = at;
        int[] times = times();
        int after = at;
        int last = from;
        for (int n = 0; n < times[1]; n++) {
            at = begin;
            last = n < times[0] ? item(last) : optional(last);
            if (at != end) {
                throw wrong("unbalanced");
            }
        }
        at = after;
        return last;
    }

    private int optional(int from) {
        int end = nfa.free();
        nfa.link(item(from), end);
        nfa.link(from, end);
        return end;
    }

    private void skipItem() {
        char open = form.charAt(at++);
        if (open != '(' && open != '[') {
            return;
        }
        int depth = 1;
        while (depth > 0) {
            if (at == form.length()) {
                throw wrong("unbalanced");
            }
            char c = form.charAt(at++);
            depth += c == open ? 1 : c == (open == '(' ? ')' : ']') ? -1 : 0;
        }
    }

    /** Least and most times the item before stands. */
    private int[] times() {
        if (at < form.length() && form.charAt(at) == '?') {
            at++;
            return new int[] {0, 1};
        }
        if (at < form.length() && form.charAt(at) == '{') {
            int close = form.indexOf('}', at);
            String[] limits = form.substring(at + 1, close).split(",", -1);
            at = close + 1;
            return new int[] {Integer.parseInt(limits[0]), Integer.parseInt(limits[limits.length - 1])};
        }
        return new int[] {1, 1};
    }

    private int item(int from) {
        char c = form.charAt(at++);
        if (c == '(') {
            int begin = nfa.free();
            nfa.link(from, begin);
            int end = alternatives(begin);
            at++;
            return end;
        }
        int read = read(from, symbols(c));
        if (c == '~') {
            nfa.link(from, read);
        }
        return read;
    }

    private int read(int from, BitSet set) {
        int reading = nfa.reading(set);
        int end = nfa.free();
        nfa.link(from, reading);
        nfa.link(reading, end);
        return end;
    }

    private BitSet symbols(char c) {
        return switch (c) {
            case '#' -> range(new BitSet(), '0', '9');
            case '@' -> range(new BitSet(), 'A', 'Z');
            case '%' -> range(range(new BitSet(), '0', '9'), 'A', 'Z');
            case '~' -> range(range(new BitSet(), '-', '.'), ' ', ' ');
            case '[' -> symbolsInClass();
            default -> range(new BitSet(), c, c);
        };
    }

    private BitSet symbolsInClass() {
        BitSet set = new BitSet();
        while (form.charAt(at) != ']') {
            char low = form.charAt(at++);
            boolean isRange = form.charAt(at) == '-' && form.charAt(at + 1) != ']';
            range(set, low, isRange ? form.charAt(at + 1) : low);
            at += isRange ? 2 : 0;
        }
        at++;
        return set;
    }

    private BitSet range(BitSet set, char low, char high) {
        if (low > high || high >= Alphabet.SIZE || low != Alphabet.symbol(low) || low == Alphabet.NONE) {
            throw wrong("no class");
        }
        set.set(low, high + 1);
        return set;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + " at " + at + " in the form " + form);
    }
}
