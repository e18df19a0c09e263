package io.millrace.privacy.find.money;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Addresses of Ethereum: 0x and 40 hex digits, whose case is a check, EIP-55. */
final class Ethereum {
    static final int LENGTH = 42;

    private Ethereum() {}

    static boolean isForm(String text) {
        if (text.length() != LENGTH || !text.startsWith("0x")) {
            return false;
        }
        return text.substring(2).chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }

    /** Whether letters of both cases stand there: only then is there a check. */
    static boolean hasCheck(String text) {
        String hex = text.substring(2);
        return !hex.equals(hex.toLowerCase(Locale.ROOT)) && !hex.equals(hex.toUpperCase(Locale.ROOT));
    }

    static boolean fits(String text) {
        String hex = text.substring(2);
        byte[] hash = keccak(hex.toLowerCase(Locale.ROOT));
        for (int at = 0; at < hex.length(); at++) {
            int nibble = hash[at / 2] >> (at % 2 == 0 ? 4 : 0) & 15;
            char c = hex.charAt(at);
            if (Character.isLetter(c) && Character.isUpperCase(c) != nibble >= 8) {
                return false;
            }
        }
        return true;
    }

    private static byte[] keccak(String text) {
        KeccakDigest digest = new KeccakDigest(256);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        digest.update(bytes, 0, bytes.length);
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        return out;
    }
}
