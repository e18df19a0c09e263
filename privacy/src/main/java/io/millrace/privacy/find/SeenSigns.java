package io.millrace.privacy.find;

/** Which signs stand anywhere in a view, and whether a token of base64 may: most texts have no code to look for. */
final class SeenSigns {
    private long low;
    private long high;
    private int run;
    private int longest;
    private boolean padded;

    void see(char sign, boolean glued, int at) {
        if (sign < 64) {
            low |= 1L << sign;
        } else if (sign < 128) {
            high |= 1L << sign - 64;
        }
        if (Base64Text.value(sign) < 0) {
            padded |= sign == '=' && glued && at - run >= EncodedTokens.SHORTEST_PADDED;
            run = at + 1;
        } else {
            see(at, at + 1, glued);
        }
    }

    void see(int from, int to, boolean glued) {
        if (!glued) {
            run = from;
        }
        longest = Math.max(longest, to - run);
    }

    /** Whether one of the ASCII signs was seen. */
    boolean has(String signs) {
        for (int at = 0; at < signs.length(); at++) {
            char sign = signs.charAt(at);
            if (((sign < 64 ? low >>> sign : high >>> sign - 64) & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean hasLongToken() {
        return padded || longest >= EncodedTokens.SHORTEST;
    }
}
