package io.millrace.cleaning.lists;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A set of words as a tree of their characters, in UTF-16. Immutable. */
final class CharacterTrie {
    private static final int ROOT = 0;

    private final Map<Long, Integer> building = new HashMap<>();
    private final boolean[] firsts = new boolean[1 << Character.SIZE];
    private final long[] keys;
    private final int[] nodes;
    private final boolean[] ends;

    CharacterTrie(Collection<String> words) {
        int[] last = words.stream().mapToInt(this::add).toArray();
        ends = new boolean[building.size() + 1];
        for (int node : last) {
            ends[node] = true;
        }
        int slots = Integer.highestOneBit(Math.max(2, building.size())) * 4;
        keys = new long[slots];
        nodes = new int[slots];
        building.forEach(this::put);
        building.clear();
    }

    private int add(String word) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            int fresh = building.size() + 1;
            Integer known = building.putIfAbsent(key(node, word.charAt(i)), fresh);
            node = known == null ? fresh : known;
        }
        firsts[word.charAt(0)] = true;
        return node;
    }

    private static long key(int node, char c) {
        return (long) node << Character.SIZE | c;
    }

    private void put(long key, int node) {
        int slot = slot(key);
        while (nodes[slot] != 0) {
            slot = slot + 1 & nodes.length - 1;
        }
        keys[slot] = key;
        nodes[slot] = node;
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 33) & nodes.length - 1;
    }

    private int next(int node, char c) {
        long key = key(node, c);
        int slot = slot(key);
        while (nodes[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & nodes.length - 1;
        }
        return nodes[slot];
    }

    /** Where the shortest of the words ends that begins at {@code start} and ends after {@code after}; -1 if none does. */
    int end(String text, int start, int after) {
        if (!firsts[text.charAt(start)]) {
            return -1;
        }
        int node = ROOT;
        for (int i = start; i < text.length(); i++) {
            node = next(node, text.charAt(i));
            if (node == 0) {
                return -1;
            }
            if (ends[node] && i + 1 > after) {
                return i + 1;
            }
        }
        return -1;
    }
}
