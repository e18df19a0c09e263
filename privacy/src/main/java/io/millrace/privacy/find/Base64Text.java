package io.millrace.privacy.find;

import java.util.Arrays;

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

    /** What a token says, or null if that is no printed text. Gives up at the first byte that is none. */
    static String read(View view, int from, int to) {
        Utf8 text = new Utf8();
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
                if (!text.add(bits >> held & 0xff)) {
                    return null;
                }
            }
        }
        return held == 6 ? null : text.text();
    }
}
