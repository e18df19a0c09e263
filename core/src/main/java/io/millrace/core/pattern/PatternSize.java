package io.millrace.core.pattern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How large a regular expression of RE2 becomes when its repetitions are written out, told before it is compiled: time for
 * each character of a text, and memory, grow with it.
 */
public final class PatternSize {
    /** Parts of the program: {@code a{1000}} has a thousand. */
    static final int MOST_PARTS = 3_000;

    static final int MOST_DEPTH = 200;

    /** Groups that stand around the current place. */
    private final Deque<Group> around = new ArrayDeque<>();

    private final String pattern;
    private Group group = new Group();
    private int at;

    private static final class Group {
        private long closed;
        private long last;

        private void add(long parts) {
            closed += last;
            last = parts;
        }

        private long parts() {
            return closed + last;
        }
    }

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** What is too large in the pattern; whether it is valid at all is for the compiler to say. */
    public static Optional<String> problem(String pattern) {
        PatternSize size = new PatternSize(pattern);
        while (size.at < pattern.length()) {
            size.next();
            if (size.around.size() > MOST_DEPTH) {
                return Optional.of("has more than " + MOST_DEPTH + " groups within each other");
            }
            if (size.group.parts() > MOST_PARTS) {
                return Optional.of(
                        "has more than " + MOST_PARTS
                                + " parts when its repetitions are written out, and each costs time for every character of a text");
            }
        }
        return Optional.empty();
    }

    private void next() {
        char c = pattern.charAt(at);
        at++;
        switch (c) {
            case '(' -> {
                around.push(group);
                group = new Group();
            }
            case ')' -> close();
            case '[' -> skipClass();
            case '\\' -> skipEscape();
            case '{' -> repeat();
            case '*', '+', '?' -> group.last++;
            default -> group.add(c == '|' ? 2 : 1);
        }
    }

    private void close() {
        long parts = group.parts() + 2;
        group = around.isEmpty() ? new Group() : around.pop();
        group.add(parts);
    }

    /** A class of characters is one part; a bracket right at its start is a character of it. */
    private void skipClass() {
        at += pattern.startsWith("^", at) ? 1 : 0;
        at += pattern.startsWith("]", at) ? 1 : 0;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            int named = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at) : -1;
            at = named >= 0 ? named + 2 : at + (pattern.charAt(at) == '\\' ? 2 : 1);
        }
        at++;
        group.add(1);
    }

    private void skipEscape() {
        char kind = at < pattern.length() ? pattern.charAt(at) : ' ';
        at++;
        if (kind == 'Q') {
            int end = pattern.indexOf("\\E", at);
            int stop = end < 0 ? pattern.length() : end;
            group.add(stop - at);
            at = end < 0 ? stop : end + 2;
            return;
        }
        int brace = "pPx".indexOf(kind) >= 0 && pattern.startsWith("{", at) ? pattern.indexOf('}', at) : -1;
        at = brace < 0 ? at : brace + 1;
        group.add(1);
    }

    /** {@code {n}}, {@code {n,}} or {@code {n,m}}; anything else in braces is text. */
    private void repeat() {
        int from = at;
        long least = number();
        boolean isRange = pattern.startsWith(",", at);
        at += isRange ? 1 : 0;
        long most = isRange ? number() : least;
        if (least < 0 || !pattern.startsWith("}", at)) {
            at = from;
            group.add(1);
            return;
        }
        at++;
        long times = Math.max(1, Math.max(least + 1, most));
        group.last = (group.last + 1) * times;
    }

    /** The number there, at most {@value #MOST_PARTS}, or -1 if there is none. */
    private long number() {
        long value = -1;
        while (at < pattern.length() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9') {
            value = Math.min(MOST_PARTS, Math.max(0, value) * 10 + pattern.charAt(at) - '0');
            at++;
        }
        return value;
    }
}
