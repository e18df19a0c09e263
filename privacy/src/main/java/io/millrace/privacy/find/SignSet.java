package io.millrace.privacy.find;

/** Signs to ask a character for: two words of bits for ASCII, which nearly all characters are. */
public final class SignSet {
    private static final int HALF = 64, ASCII = 128;

    private final String others;
    private final long low;
    private final long high;

    private SignSet(String signs) {
        long lower = 0;
        long upper = 0;
        StringBuilder rest = new StringBuilder();
        for (char sign : signs.toCharArray()) {
            if (sign >= ASCII) {
                rest.append(sign);
            } else if (sign >= HALF) {
                upper |= 1L << sign - HALF;
            } else {
                lower |= 1L << sign;
            }
        }
        low = lower;
        high = upper;
        others = rest.toString();
    }

    public static SignSet of(String signs) {
        return new SignSet(signs);
    }

    public boolean has(char c) {
        if (c >= ASCII) {
            return others.indexOf(c) >= 0;
        }
        return ((c < HALF ? low >>> c : high >>> c - HALF) & 1) != 0;
    }
}
