package io.millrace.privacy.find;

/** How many slow looks all readings of a text may take together, so that the time of a text stays bound to its length. */
public final class Effort {
    private static final int FREE = 64, CHARACTERS_PER_LOOK = 256;

    private int left;

    /** @param length of the text, in characters */
    public Effort(int length) {
        left = FREE + length / CHARACTERS_PER_LOOK;
    }

    /** Takes one look, if one is left. */
    public boolean take() {
        return left-- > 0;
    }
}
