package io.millrace.cleaning.language;

/** What stands beyond the letters of the model: emoji, and with them whatever the model's training left out. */
final class Symbols {
    /** From here on up the model knows nothing: surrogates, private use, presentation forms, wide and narrow forms. */
    private static final char UNKNOWN = '\uD83C';

    private Symbols() {}

    /** Puts a blank for each run of them and of hyphens; returns the new length. */
    static int erase(char[] characters, int length) {
        int kept = 0;
        int i = 0;
        while (i < length) {
            int end = end(characters, i, length);
            characters[kept++] = end > i ? ' ' : characters[i];
            i = Math.max(end, i + 1);
        }
        return kept;
    }

    private static int end(char[] characters, int from, int length) {
        int end = from;
        while (end < length && isErased(characters, end, length)) {
            end++;
        }
        return end;
    }

    private static boolean isErased(char[] characters, int i, int length) {
        char c = characters[i];
        return c == '-' || c >= UNKNOWN || i + 1 < length && Character.isSurrogatePair(c, characters[i + 1]);
    }
}
