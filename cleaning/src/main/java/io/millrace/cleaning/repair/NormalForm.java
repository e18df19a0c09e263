package io.millrace.cleaning.repair;

import java.text.Normalizer;

/** The normal forms of Unicode (Unicode Standard Annex 15); NONE leaves texts as they are. */
public enum NormalForm {
    NFC(Normalizer.Form.NFC),
    NFD(Normalizer.Form.NFD),
    NFKC(Normalizer.Form.NFKC),
    NFKD(Normalizer.Form.NFKD),
    NONE(null);

    private static final int MARKS = 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.SURROGATE;

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
                        || (MARKS >> Character.getType(c) & 1) == 0
                                && (c < 0x1160 || c > 0x11FF)
                                && Normalizer.isNormalized(String.valueOf((char) c), form);
            }
            settled = table;
        }
        return settled;
    }

    /** The text in this form; the same object where it is in it already. */
    String normalized(String text) {
        return form == null || Normalizer.isNormalized(text, form) ? text : Normalizer.normalize(text, form);
    }
}
