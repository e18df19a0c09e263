package io.millrace.cleaning.text.spacy;

import java.util.Arrays;

/** Numbers by a group and a short text, looked up by a stretch of characters without making a string of it. */
final class TextTable {
    private static final int FIRST = 1 << 10;
    private static final int PRIME = 31;
    private static final int SPREAD = 0x9e3779b9;
    private static final int NONE = -1;

    private char[][] texts = new char[FIRST][];
    private int[] groups = new int[FIRST];
    private int[] values = new int[FIRST];
    private int size;
    private int longest;

    /** @param value not negative; takes the place of one that was there */
    void put(int group, String text, int value) {
        if (2 * size >= texts.length) {
            grow();
        }
        char[] chars = text.toCharArray();
        int slot = slot(group, chars, 0, chars.length);
        size += texts[slot] == null ? 1 : 0;
        texts[slot] = chars;
        groups[slot] = group;
        values[slot] = value;
        longest = Math.max(longest, chars.length);
    }

    private void grow() {
        char[][] oldTexts = texts;
        int[] oldGroups = groups;
        int[] oldValues = values;
        texts = new char[2 * oldTexts.length][];
        groups = new int[texts.length];
        values = new int[texts.length];
        for (int i = 0; i < oldTexts.length; i++) {
            if (oldTexts[i] != null) {
                int slot = slot(oldGroups[i], oldTexts[i], 0, oldTexts[i].length);
                texts[slot] = oldTexts[i];
                groups[slot] = oldGroups[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** The number, or -1. Takes no longer for a stretch that is longer than the longest text. */
    int get(int group, char[] chars, int start, int end) {
        if (end - start > longest) {
            return NONE;
        }
        int slot = slot(group, chars, start, end);
        return texts[slot] == null ? NONE : values[slot];
    }

    private int slot(int group, char[] chars, int start, int end) {
        int hash = group;
        for (int i = start; i < end; i++) {
            hash = PRIME * hash + chars[i];
        }
        int slot = hash * SPREAD >>> Integer.numberOfLeadingZeros(texts.length) + 1;
        while (texts[slot] != null
                && !(groups[slot] == group && Arrays.equals(texts[slot], 0, texts[slot].length, chars, start, end))) {
            slot = slot + 1 & texts.length - 1;
        }
        return slot;
    }
}
