package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Spans;

/**
 * Words in UTF-8 with a blank between two, so that a shingle of words is a run of these bytes. Half of a surrogate pair,
 * which has no UTF-8, stands in its three bytes.
 */
final class WordBytes {
    private static final int WIDEST = 3;

    private final byte[] bytes;
    private final int[] starts;
    private final int[] ends;
    private int length;

    WordBytes(Spans words) {
        starts = new int[words.size()];
        ends = new int[words.size()];
        bytes = new byte[size(words)];
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                bytes[length++] = ' ';
            }
            starts[i] = length;
            put(words.chars(), words.start(i), words.end(i));
            ends[i] = length;
        }
    }

    /** Bytes at most. */
    private static int size(Spans words) {
        long size = words.size();
        char[] chars = words.chars();
        for (int i = 0; i < words.size(); i++) {
            for (int at = words.start(i); at < words.end(i); at++) {
                size += chars[at] < 0x80 ? 1 : WIDEST;
            }
        }
        return Math.toIntExact(size);
    }

    private void put(char[] chars, int start, int end) {
        int at = start;
        while (at < end) {
            char c = chars[at++];
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (Character.isHighSurrogate(c) && at < end && Character.isLowSurrogate(chars[at])) {
                putFour(Character.toCodePoint(c, chars[at++]));
            } else {
                putFew(c);
            }
        }
    }

    private void putFew(char c) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
        } else {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
        }
        bytes[length++] = (byte) (0x80 | c & 0x3F);
    }

    private void putFour(int point) {
        bytes[length++] = (byte) (0xF0 | point >> 18);
        bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | point & 0x3F);
    }

    int words() {
        return starts.length;
    }

    /** The hash of a run of words. */
    long hash(ShingleHash hash, int first, int count) {
        return hash.of(bytes, starts[first], ends[first + count - 1] - starts[first]);
    }
}
