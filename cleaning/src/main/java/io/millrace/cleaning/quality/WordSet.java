package io.millrace.cleaning.quality;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A set of words that is asked for stretches of characters, without a string for each. Immutable. */
final class WordSet {
    private final char[][] words;
    private final int[] slots;
    private final int longest;

    WordSet(Collection<String> words) {
        List<String> different = words.stream().distinct().toList();
        this.words = different.stream().map(String::toCharArray).toArray(char[][]::new);
        slots = new int[Integer.highestOneBit(Math.max(4, different.size())) * 4];
        longest = different.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < this.words.length; i++) {
            int slot = slot(this.words[i], 0, this.words[i].length);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i + 1;
        }
    }

    int size() {
        return words.length;
    }

    /** Which of the words it is, from 0, or -1. */
    int indexOf(char[] chars, int start, int end) {
        if (end - start > longest) {
            return -1;
        }
        int slot = slot(chars, start, end);
        while (slots[slot] != 0) {
            if (Arrays.equals(words[slots[slot] - 1], 0, words[slots[slot] - 1].length, chars, start, end)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private int slot(char[] chars, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + chars[i];
        }
        return (hash ^ hash >>> 15) * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }
}
