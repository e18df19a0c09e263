package io.millrace.cleaning.repair;

import java.text.Normalizer;

/**
 * The normal forms of Unicode (Unicode Standard Annex 15), as the version of the Java runtime has them: Java 17 leaves the
 * order of 40 marks alone that came with Unicode 14. NONE leaves texts as they are.
 */
public enum NormalForm {
    NFC(Normalizer.Form.NFC),
    NFD(Normalizer.Form.NFD),
    NFKC(Normalizer.Form.NFKC),
    NFKD(Normalizer.Form.NFKD),
    NONE(null);

    private static final int MOST_MARKS = 1024;
    private static final char FIRST_MARK = 0x300;
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;
    private static final int JOINING = MARKS | 1 << Character.SURROGATE;

    private final Normalizer.Form form;
    private boolean[] settled;

    NormalForm(Normalizer.Form form) {
        this.form = form;
    }

    /**
     * Characters that stand as they are whatever surrounds them, by their number: in the form on their own, and not of those
     * that join what precedes them, which are marks and the vowels and finals of Hangul.
     */
    synchronized boolean[] settled() {
        if (settled == null) {
            boolean[] table = new boolean[1 << Character.SIZE];
            for (int c = 0; c < table.length; c++) {
                table[c] = form == null
                        || c < 0x80
                        || (JOINING >> Character.getType(c) & 1) == 0
                                && (c < 0x1160 || c > 0x11FF)
                                && Normalizer.isNormalized(String.valueOf((char) c), form);
            }
            settled = table;
        }
        return settled;
    }

    /**
     * The text in this form; the same object where it is in it already. More than 1,024 marks in a row, which no writing has
     * and which take quadratic time to be put in order, stay as they are.
     */
    String normalized(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = marksEnd(text, i);
            if (end - i > MOST_MARKS) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(whole(text.substring(copied, i))).append(text, i, end);
                copied = end;
            }
            i = Math.max(i, end - 1);
        }
        return out == null
                ? whole(text)
                : out.append(whole(text.substring(copied))).toString();
    }

    private String whole(String text) {
        return form == null || Normalizer.isNormalized(text, form) ? text : Normalizer.normalize(text, form);
    }

    /** The end of the marks that start there. */
    private static int marksEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= FIRST_MARK) {
            int c = text.codePointAt(end);
            if ((MARKS >> Character.getType(c) & 1) == 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
