package io.millrace.privacy.find;

import java.util.Arrays;

/** A view being made: characters, each with the place in the original text that it came from. */
final class Draft {
    private char[] characters;
    private int[] starts;
    private int[] ends;
    private boolean[] decoded;
    private int length;
    private boolean anyDecoded;

    Draft(int expected) {
        characters = new char[expected + 16];
        starts = new int[expected + 16];
        ends = new int[expected + 16];
        decoded = new boolean[expected + 16];
    }

    /** @param start place in the original text, {@code end} the one after it */
    void add(char c, int start, int end, boolean fromCode) {
        if (length == characters.length) {
            grow();
        }
        characters[length] = c;
        starts[length] = start;
        ends[length] = end;
        decoded[length++] = fromCode;
        anyDecoded |= fromCode;
    }

    void add(CharSequence text, int start, int end, boolean fromCode) {
        for (int at = 0; at < text.length(); at++) {
            add(text.charAt(at), start, end, fromCode);
        }
    }

    /** A part of another view as it is. */
    void copy(View from, int begin, int end) {
        for (int at = begin; at < end; at++) {
            add(from.at(at), from.start(at), from.end(at), from.isDecoded(at));
        }
    }

    /** What was dropped here belongs to the character before, if there is one. */
    void extend(int end) {
        if (length > 0) {
            ends[length - 1] = end;
        }
    }

    private void grow() {
        int size = length * 2;
        characters = Arrays.copyOf(characters, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        decoded = Arrays.copyOf(decoded, size);
    }

    char[] characters() {
        return characters;
    }

    int length() {
        return length;
    }

    View view() {
        return View.mapped(characters, length, starts, ends, anyDecoded ? decoded : null);
    }
}
