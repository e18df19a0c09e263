package io.millrace.cleaning.removal;

import io.millrace.core.RejectSample;

/**
 * A text of which a pattern may look at so many characters in all. Each search is linear, but a pattern that looks far
 * ahead at every place, as {@code a.*b|a} does where there is no b, makes all of them together quadratic.
 */
final class MeteredText implements CharSequence {
    /** Why a text is rejected. */
    static final String COSTLY = "costly_pattern";

    private static final int LOOKS_A_CHARACTER = 64;
    private static final int FREE_LOOKS = 4096;

    private final String text;
    private long left;

    MeteredText(String text) {
        this.text = text;
        this.left = FREE_LOOKS + (long) LOOKS_A_CHARACTER * text.length();
    }

    /** @throws RejectSample {@link #COSTLY} if too many have been looked at */
    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new RejectSample(COSTLY);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
