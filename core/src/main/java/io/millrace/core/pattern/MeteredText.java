package io.millrace.core.pattern;

import io.millrace.core.RejectSample;

/**
 * A text of which a pattern may look at so many characters in all. Each search is linear, but a pattern that looks far
 * ahead at every place, as {@code a.*b|a} does where there is no b, makes all of them together quadratic.
 */
public final class MeteredText implements CharSequence {
    private final String text;
    private final Allowance allowance;

    public MeteredText(String text) {
        this.text = text;
        this.allowance = new Allowance(text.length());
    }

    /** @throws RejectSample {@link Allowance#COSTLY} if too many have been looked at */
    @Override
    public char charAt(int index) {
        allowance.take(1);
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
