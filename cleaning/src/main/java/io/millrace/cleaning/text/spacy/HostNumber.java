package io.millrace.cleaning.text.spacy;

import io.millrace.cleaning.text.Characters;

/**
 * An IPv4 address in dotted notation, but for private, local and reserved ones. Digits of other scripts count where the rule
 * allows any digit, and nowhere else.
 */
final class HostNumber {
    private static final int PARTS = 4;
    private static final int LONGEST = 3;
    /** A digit of another script. */
    private static final int FOREIGN = -1;

    private final char[] chars;
    private final int end;
    private final int[][] digits = new int[PARTS][LONGEST];
    private final int[] lengths = new int[PARTS];
    private int position;

    private HostNumber(char[] chars, int start, int end) {
        this.chars = chars;
        this.end = end;
        this.position = start;
    }

    /** Position after the address that begins at a position, or -1. */
    static int end(char[] chars, int start, int end) {
        boolean mayBe = start < end && CharacterClasses.isDigit(chars[start]);
        return mayBe ? new HostNumber(chars, start, end).end() : -1;
    }

    private int end() {
        for (int part = 0; part < PARTS; part++) {
            if (part > 0 && !skipStop() || !readPart(part)) {
                return -1;
            }
        }
        boolean isPublic = isFirst() && isMiddle(1) && isMiddle(2) && isLast() && !isPrivate();
        return isPublic ? position : -1;
    }

    private boolean skipStop() {
        boolean isStop = position < end && chars[position] == '.';
        position++;
        return isStop;
    }

    private boolean readPart(int part) {
        int length = 0;
        while (position < end) {
            int point = Character.codePointAt(chars, position, end);
            if (!Characters.isDecimal(point)) {
                break;
            }
            if (length == LONGEST) {
                return false;
            }
            digits[part][length++] = point <= '9' ? point - '0' : FOREIGN;
            position += Character.charCount(point);
        }
        lengths[part] = length;
        return length > 0;
    }

    /** 1 to 223. */
    private boolean isFirst() {
        int[] part = digits[0];
        return lengths[0] < LONGEST ? part[0] >= 1 : part[0] == 1 || part[0] == 2 && isUpTo(part, 1, 2, 3);
    }

    /** 0 to 255. */
    private boolean isMiddle(int number) {
        int[] part = digits[number];
        return lengths[number] < LONGEST || part[0] == 1 || part[0] == 2 && isUpTo(part, 4, 5, 5);
    }

    /** 1 to 254. */
    private boolean isLast() {
        int[] part = digits[PARTS - 1];
        return lengths[PARTS - 1] < LONGEST ? part[0] >= 1 : part[0] == 1 || part[0] == 2 && isUpTo(part, 4, 5, 4);
    }

    /** Of three digits that begin with 2: the second up to {@code any}, or {@code limit} and the third up to {@code last}. */
    private static boolean isUpTo(int[] part, int any, int limit, int last) {
        return part[1] >= 0 && part[1] <= any || part[1] == limit && part[2] >= 0 && part[2] <= last;
    }

    private boolean isPrivate() {
        return is(0, 1, 0)
                || is(0, 1, 2, 7)
                || is(0, 1, 6, 9) && is(1, 2, 5, 4)
                || is(0, 1, 9, 2) && is(1, 1, 6, 8)
                || is(0, 1, 7, 2) && is16To31();
    }

    private boolean is16To31() {
        int[] part = digits[1];
        return lengths[1] == 2
                && (part[0] == 1 && part[1] >= 6 || part[0] == 2 || part[0] == 3 && (part[1] == 0 || part[1] == 1));
    }

    private boolean is(int number, int... expected) {
        if (lengths[number] != expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (digits[number][i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
