package io.millrace.cleaning.measures;

/** Counts where a pattern stands in a text, without overlap, from left to right. */
final class Occurrences {
    /** Up to this length of the pattern the JDK's search is fast enough on any text. */
    private static final int SHORT = 64;

    private Occurrences() {}

    static long count(String text, String pattern) {
        return pattern.length() <= SHORT ? simple(text, pattern) : linear(text, pattern, borders(pattern));
    }

    private static long simple(String text, String pattern) {
        long count = 0;
        for (int at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + pattern.length())) {
            count++;
        }
        return count;
    }

    /** Knuth, Morris and Pratt 1977. */
    private static long linear(String text, String pattern, int[] borders) {
        long count = 0;
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && pattern.charAt(matched) != text.charAt(i)) {
                matched = borders[matched - 1];
            }
            matched += pattern.charAt(matched) == text.charAt(i) ? 1 : 0;
            if (matched == pattern.length()) {
                count++;
                matched = 0;
            }
        }
        return count;
    }

    /** For each prefix the length of its longest proper prefix that it ends with. */
    private static int[] borders(String pattern) {
        int[] borders = new int[pattern.length()];
        int length = 0;
        for (int i = 1; i < borders.length; i++) {
            while (length > 0 && pattern.charAt(i) != pattern.charAt(length)) {
                length = borders[length - 1];
            }
            length += pattern.charAt(i) == pattern.charAt(length) ? 1 : 0;
            borders[i] = length;
        }
        return borders;
    }
}
