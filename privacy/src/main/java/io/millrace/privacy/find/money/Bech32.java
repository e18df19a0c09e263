package io.millrace.privacy.find.money;

import java.util.Locale;

/** Bech32 and Bech32m, BIP 173 and BIP 350: a name, 1, and 32-ary data whose last six characters are a check. */
final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32 = 1, BECH32M = 0x2bc830a3;

    private Bech32() {}

    /** @param name length of the part before the 1; the text all lower or all upper case */
    static boolean fits(String text, int name) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT))) {
            return false;
        }
        int check = 1;
        for (int at = 0; at < name; at++) {
            check = step(check, lower.charAt(at) >> 5);
        }
        check = step(check, 0);
        for (int at = 0; at < name; at++) {
            check = step(check, lower.charAt(at) & 31);
        }
        for (int at = name + 1; at < lower.length(); at++) {
            int value = ALPHABET.indexOf(lower.charAt(at));
            if (value < 0) {
                return false;
            }
            check = step(check, value);
        }
        return check == BECH32 || check == BECH32M;
    }

    private static int step(int check, int value) {
        int top = check >>> 25;
        int next = (check & 0x1ffffff) << 5 ^ value;
        for (int bit = 0; bit < 5; bit++) {
            next ^= (top >>> bit & 1) == 1 ? GENERATOR[bit] : 0;
        }
        return next;
    }
}
