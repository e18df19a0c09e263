package io.millrace.cleaning.text.spacy;

import io.millrace.cleaning.text.Characters;

/**
 * Python's classes of characters by Unicode 14, as the releases of Python that spaCy 3.8 is used with have them; a JDK may
 * know Unicode 13 only.
 */
final class LaterUnicode {
    private static final Ranges WORDS = Ranges.of("""
            870-887 889-88e 8b5 8c8-8c9 c5d cdd 170d 171f 1b4c 2c2f 2c5f 9ffd-9fff a7c0-a7c1 a7d0-a7d1 a7d3
            a7d5-a7d9 a7f2-a7f4 10570-1057a 1057c-1058a 1058c-10592 10594-10595 10597-105a1 105a3-105b1
            105b3-105b9 105bb-105bc 10780-10785 10787-107b0 107b2-107ba 10f70-10f81 11071-11072 11075
            11740-11746 11ab0-11abf 12f90-12ff0 16a70-16abe 1aff0-1aff3 1aff5-1affb 1affd-1affe 1b11f-1b122
            1df00-1df1e 1e290-1e2ad 1e7e0-1e7e6 1e7e8-1e7eb 1e7ed-1e7ee 1e7f0-1e7fe 2a6de-2a6df 2b735-2b738""");
    private static final Ranges DIGITS = Ranges.of("16ac0-16ac9");
    private static final Ranges PUNCTUATION = Ranges.of("61d 1b7d-1b7e 2e53-2e5d 10f86-10f89 116b9 12ff1-12ff2");
    private static final int MARKS = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION;

    private LaterUnicode() {}

    /** What {@code \\w} matches. */
    static boolean isWord(int point) {
        return point == '_' || Characters.isLetterOrNumber(point) || WORDS.has(point) || DIGITS.has(point);
    }

    /** What {@code \\d} matches. */
    static boolean isDigit(int point) {
        return Characters.isDecimal(point) || DIGITS.has(point);
    }

    /** The general categories whose names begin with P. */
    static boolean isPunctuation(int point) {
        return (MARKS >> Character.getType(point) & 1) != 0 || PUNCTUATION.has(point);
    }
}
