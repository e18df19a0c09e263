package io.millrace.cleaning.repair;

/** The C1 control characters, which are characters of windows-1252 that were taken for Latin-1. */
final class WindowsControls {
    private static final char FIRST = 0x80;
    private static final char LAST = 0x9F;

    private WindowsControls() {}

    static boolean contains(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** What it was meant to be; five that windows-1252 lacks stay. */
    static char meant(char c) {
        return contains(c) ? CodePage.WINDOWS_1252.read(c) : c;
    }

    static String replaced(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            out.setCharAt(i, meant(text.charAt(i)));
        }
        return out.toString();
    }

    /** The same, but the text as it stands if it has one that windows-1252 lacks. */
    static String readStrictly(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (contains(c) && meant(c) == c) {
                return text;
            }
        }
        return replaced(text);
    }
}
