package io.millrace.cleaning.lists;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;

/**
 * Finds whether one of many words stands anywhere in a text of small letters and digits, reading the text once (Aho and
 * Corasick, 1975). Immutable.
 */
final class SubwordAutomaton {
    /** Letters and digits of ASCII. */
    private static final int ALPHABET = 36;

    private final int[][] next;
    private final boolean[] ends;

    /** @param words of small letters and digits of ASCII, none empty */
    SubwordAutomaton(Collection<String> words) {
        List<int[]> nodes = new ArrayList<>();
        List<Integer> last = new ArrayList<>();
        nodes.add(new int[ALPHABET]);
        for (String word : words) {
            last.add(add(word, nodes));
        }
        next = nodes.toArray(int[][]::new);
        ends = new boolean[next.length];
        last.forEach(node -> ends[node] = true);
        link();
    }

    private static int add(String word, List<int[]> nodes) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = letter(word.charAt(i));
            if (nodes.get(node)[letter] == 0) {
                nodes.get(node)[letter] = nodes.size();
                nodes.add(new int[ALPHABET]);
            }
            node = nodes.get(node)[letter];
        }
        return node;
    }

    /** Where no word goes on, the longest end of what was read that begins a word does. */
    private void link() {
        int[] suffix = new int[next.length];
        Queue<Integer> open = new ArrayDeque<>();
        Arrays.stream(next[0]).filter(node -> node != 0).forEach(open::add);
        while (!open.isEmpty()) {
            int node = open.remove();
            ends[node] |= ends[suffix[node]];
            for (int letter = 0; letter < ALPHABET; letter++) {
                int child = next[node][letter];
                int shorter = next[suffix[node]][letter];
                if (child == 0) {
                    next[node][letter] = shorter;
                } else {
                    suffix[child] = shorter;
                    open.add(child);
                }
            }
        }
    }

    private static int letter(char c) {
        return c >= 'a' ? c - 'a' : c - '0' + 26;
    }

    /** Whether a word stands in what is left of the text without all but its letters and digits, in small letters. */
    boolean isIn(String text) {
        int node = 0;
        for (int i = 0; i < text.length() && !ends[node]; i++) {
            char c = text.charAt(i);
            if (UrlWords.isWordCharacter(c)) {
                node = next[node][letter(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c)];
            }
        }
        return ends[node];
    }
}
