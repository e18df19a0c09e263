package io.millrace.cleaning.lines;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Punctuation;

/**
 * Lines of nothing but symbols.
 *
 * @param symbols the symbols; empty for those that {@link Punctuation} knows
 * @param replacement the line that stands for each run of such lines; empty for none
 */
record SymbolLines(String symbols, String replacement) {
    String removedFrom(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean within = false;
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            boolean isSymbols = isSymbols(text, start, end);
            if (!isSymbols) {
                kept.append(text, start, end).append('\n');
            } else if (!within && !replacement.isEmpty()) {
                kept.append(replacement).append('\n');
            }
            within = isSymbols;
            start = next(text, end);
        }
        kept.setLength(Math.max(0, kept.length() - 1));
        return kept.toString();
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !Characters.isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the line after the end of a line begins; a carriage return with a line feed is one end. */
    private static int next(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    private boolean isSymbols(String text, int start, int end) {
        boolean isBlank = true;
        int i = start;
        while (i < end) {
            int c = text.codePointAt(i);
            if (c != ' ' && !isSymbol(c)) {
                return false;
            }
            isBlank &= Characters.isSpace(c);
            i += Character.charCount(c);
        }
        return !isBlank;
    }

    private boolean isSymbol(int c) {
        return symbols.isEmpty() ? Punctuation.isPunctuation(c) : symbols.indexOf(c) >= 0;
    }
}
