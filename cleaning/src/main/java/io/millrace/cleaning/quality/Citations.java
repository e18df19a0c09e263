package io.millrace.cleaning.quality;

import io.millrace.cleaning.text.Characters;
import java.util.Arrays;

/** Marks of citations as Wikipedia has them: decimals or nothing in square brackets, {@code [edit]}, {@code [citation needed]}. */
final class Citations {
    private static final char[] EDIT = "edit]".toCharArray();
    private static final char[] NEEDED = "citation needed]".toCharArray();

    private Citations() {}

    /** What is left of a stretch without them; null if it holds none. */
    static char[] removed(char[] chars, int start, int end) {
        char[] left = null;
        int size = 0;
        int copied = start;
        int i = start;
        while (i < end) {
            int after = chars[i] == '[' ? end(chars, i + 1, end) : -1;
            if (after < 0) {
                i++;
            } else {
                left = left == null ? new char[end - start] : left;
                System.arraycopy(chars, copied, left, size, i - copied);
                size += i - copied;
                copied = after;
                i = after;
            }
        }
        return left == null ? null : joined(left, size, chars, copied, end);
    }

    private static char[] joined(char[] left, int size, char[] chars, int start, int end) {
        System.arraycopy(chars, start, left, size, end - start);
        return Arrays.copyOf(left, size + end - start);
    }

    /** Where the citation ends whose bracket stands before {@code start}, or -1. */
    private static int end(char[] chars, int start, int end) {
        int i = start;
        while (i < end && Characters.isDecimal(Character.codePointAt(chars, i, end))) {
            i += Character.charCount(Character.codePointAt(chars, i, end));
        }
        if (i < end && chars[i] == ']') {
            return i + 1;
        }
        return is(EDIT, chars, start, end)
                ? start + EDIT.length
                : is(NEEDED, chars, start, end) ? start + NEEDED.length : -1;
    }

    private static boolean is(char[] mark, char[] chars, int start, int end) {
        int after = start + mark.length;
        return after <= end && Arrays.equals(chars, start, after, mark, 0, mark.length);
    }
}
