package io.millrace.cleaning.repair;

/**
 * How often the characters of one text may be looked at until its repair ends where it stands. Texts come to rest in a few
 * rounds; some that are made for it would take as many rounds as they have characters.
 */
final class Effort {
    private static final long ROUNDS = 32;
    private static final long AT_LEAST = 1 << 20;

    private long left;

    /** @param length of the text, in characters */
    Effort(int length) {
        left = ROUNDS * length + AT_LEAST;
    }

    /** Whether one more look at so many characters is allowed; it then counts. */
    boolean allows(int characters) {
        left -= characters;
        return left >= 0;
    }
}
