package io.millrace.core.pattern;

import io.millrace.core.RejectSample;

/**
 * How much work what a user wrote may make of a text: in proportion to its length, so that time stays linear. What goes
 * beyond it rejects the text; nothing passes half read.
 */
public final class Allowance {
    /** Why a text is rejected. */
    public static final String COSTLY = "costly_pattern";

    private static final int LOOKS_A_CHARACTER = 64;
    private static final int FREE_LOOKS = 4096;

    private long left;

    /** @param length of the text, in characters */
    public Allowance(int length) {
        left = FREE_LOOKS + (long) LOOKS_A_CHARACTER * length;
    }

    /** @throws RejectSample {@link #COSTLY} if fewer looks at a character are left */
    public void take(int looks) {
        left -= looks;
        if (left < 0) {
            throw new RejectSample(COSTLY);
        }
    }
}
