package io.millrace.cleaning.language;

/** Numbers erased; white space and repeated characters cut short. */
final class Runs {
    private static final int KEPT_OF_A_RUN = 2;

    private Runs() {}

    static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Puts a blank for each run of ASCII digits. */
    static int eraseNumbers(char[] characters, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (!isDigit(characters[i])) {
                characters[kept++] = characters[i];
            } else if (i == 0 || !isDigit(characters[i - 1])) {
                characters[kept++] = ' ';
            }
        }
        return kept;
    }

    /** Puts a blank for each run of two or more white characters; one alone stays what it is. */
    static int shortenBlanks(char[] characters, int length) {
        int kept = 0;
        int i = 0;
        while (i < length) {
            int end = i + 1;
            while (isBlank(characters[i]) && end < length && isBlank(characters[end])) {
                end++;
            }
            characters[kept++] = end > i + 1 ? ' ' : characters[i];
            i = end;
        }
        return kept;
    }

    /** Leaves two of three and more equal characters, without regard to the case of ASCII letters. */
    static int shortenRepeats(char[] characters, int length) {
        int kept = 0;
        int i = 0;
        while (i < length) {
            char first = characters[i];
            int end = i + 1;
            while (end < length && ChatMarks.lower(characters[end]) == ChatMarks.lower(first)) {
                end++;
            }
            int left = end - i > KEPT_OF_A_RUN && !isLineEnd(first) ? KEPT_OF_A_RUN : end - i;
            boolean isCut = left < end - i;
            for (int j = 0; j < left; j++) {
                characters[kept++] = isCut ? first : characters[i + j];
            }
            i = end;
        }
        return kept;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Takes blanks and control characters from both ends. */
    static int trim(char[] characters, int length) {
        int start = 0;
        int end = length;
        while (start < end && characters[start] <= ' ') {
            start++;
        }
        while (end > start && characters[end - 1] <= ' ') {
            end--;
        }
        System.arraycopy(characters, start, characters, 0, end - start);
        return end - start;
    }
}
