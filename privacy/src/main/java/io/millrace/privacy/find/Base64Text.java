package io.millrace.privacy.find;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Text in base64 or base64url, with or without padding. */
final class Base64Text {
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int value = 0; value < alphabet.length(); value++) {
            VALUES[alphabet.charAt(value)] = (byte) value;
        }
        VALUES['-'] = 62;
        VALUES['_'] = 63;
    }

    private Base64Text() {}

    /** The value of a character of either alphabet, or -1. */
    static int value(char c) {
        return c < 128 ? VALUES[c] : -1;
    }

    /** What a token says, or null if that is no text. Gives up at the first byte that cannot be. */
    static String read(View view, int from, int to) {
        Utf8 utf8 = new Utf8();
        if (decode(view, from, to, utf8::add)) {
            return utf8.text();
        }
        LegacyText legacy = new LegacyText((to - from) * 3 / 4);
        return decode(view, from, to, legacy::add) ? legacy.text() : null;
    }

    /** @return false if the taker refused a byte, or a byte is not whole */
    private static boolean decode(View view, int from, int to, IntPredicate taker) {
        int bits = 0;
        int held = 0;
        for (int at = from; at < to; at++) {
            int value = value(view.at(at));
            if (value < 0) {
                continue;
            }
            bits = bits << 6 | value;
            held += 6;
            if (held >= 8) {
                held -= 8;
                if (!taker.test(bits >> held & 0xff)) {
                    return false;
                }
            }
        }
        return held != 6;
    }
}
