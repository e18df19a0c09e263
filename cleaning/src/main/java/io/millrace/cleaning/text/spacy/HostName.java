package io.millrace.cleaning.text.spacy;

/** The name of a host: labels, each with a full stop after it, and a top-level domain of small letters. */
final class HostName {
    private static final int LONGEST_LABEL = 64;
    private static final int SHORTEST_TOP = 2;
    private static final int LONGEST_TOP = 63;

    private HostName() {}

    /** Position after the name that begins at a position, or -1. */
    static int end(char[] chars, int start, int end) {
        int label = start;
        while (true) {
            int stop = afterLabel(chars, label, end);
            if (stop < end && chars[stop] == '.') {
                if (!isLabel(chars, label, stop)) {
                    return -1;
                }
                label = stop + 1;
            } else {
                return label == start ? -1 : afterTop(chars, label, end);
            }
        }
    }

    private static int afterLabel(char[] chars, int start, int end) {
        int i = start;
        while (i < end && (isInner(chars[i]) || chars[i] == '_' || chars[i] == '-')) {
            i++;
        }
        return i;
    }

    private static boolean isLabel(char[] chars, int start, int end) {
        return end > start && end - start <= LONGEST_LABEL && isInner(chars[start]) && isInner(chars[end - 1]);
    }

    /** Letters and digits of ASCII, and all but the first signs of Latin-1 up to the end of the basic plane. */
    private static boolean isInner(char c) {
        return c < 0x80
                ? CharacterClasses.isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
                : c >= 0xa1 && !Character.isSurrogate(c);
    }

    private static int afterTop(char[] chars, int start, int end) {
        int i = start;
        int points = 0;
        while (points <= LONGEST_TOP && (CharacterClasses.at(chars, i, end) & CharacterClasses.LOWER) != 0) {
            i += Character.isHighSurrogate(chars[i]) ? 2 : 1;
            points++;
        }
        return points >= SHORTEST_TOP && points <= LONGEST_TOP ? i : -1;
    }
}
