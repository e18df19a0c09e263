package io.millrace.cleaning.removal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds whether any of many phrases stands in a text, in one pass whatever their number (A. Aho and M. Corasick,
 * "Efficient string matching: an aid to bibliographic search", 1975). Upper and lower case are the same.
 */
final class CaselessPhrases {
    private static final int ROOT = 0;

    private final Map<Character, Integer> classes = new HashMap<>();
    private final int[] ascii = new int[0x80];
    private final List<int[]> moves = new ArrayList<>();
    private final List<Boolean> ends = new ArrayList<>();

    CaselessPhrases(List<String> phrases) {
        phrases.forEach(phrase -> lower(phrase).forEach(c -> classes.putIfAbsent(c, classes.size() + 1)));
        for (char c = 0; c < ascii.length; c++) {
            ascii[c] = classes.getOrDefault(Character.toLowerCase(c), 0);
        }
        newState();
        phrases.forEach(this::add);
        complete();
    }

    private static List<Character> lower(String phrase) {
        return phrase.chars().mapToObj(c -> Character.toLowerCase((char) c)).toList();
    }

    private int newState() {
        moves.add(new int[classes.size() + 1]);
        ends.add(false);
        return moves.size() - 1;
    }

    private void add(String phrase) {
        int state = ROOT;
        for (char c : lower(phrase)) {
            int place = classes.get(c);
            if (moves.get(state)[place] == ROOT) {
                moves.get(state)[place] = newState();
            }
            state = moves.get(state)[place];
        }
        ends.set(state, true);
    }

    /** Turns the tree into an automaton: a move that a state lacks is that of its longest proper suffix. */
    private void complete() {
        int[] suffixes = new int[moves.size()];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(ROOT);
        while (!open.isEmpty()) {
            int state = open.remove();
            int[] move = moves.get(state);
            int[] lent = moves.get(suffixes[state]);
            for (int place = 1; place < move.length; place++) {
                if (move[place] == ROOT) {
                    move[place] = lent[place];
                } else {
                    suffixes[move[place]] = state == ROOT ? ROOT : lent[place];
                    ends.set(move[place], ends.get(move[place]) || ends.get(suffixes[move[place]]));
                    open.add(move[place]);
                }
            }
        }
    }

    boolean isAnyIn(String text, int start, int end) {
        int state = ROOT;
        for (int i = start; i < end; i++) {
            state = moves.get(state)[place(text.charAt(i))];
            if (state != ROOT && ends.get(state)) {
                return true;
            }
        }
        return false;
    }

    private int place(char c) {
        return c < 0x80 ? ascii[c] : classes.getOrDefault(Character.toLowerCase(c), 0);
    }
}
