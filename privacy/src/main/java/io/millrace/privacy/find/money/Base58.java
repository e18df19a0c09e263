package io.millrace.privacy.find.money;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Base58Check: a number in an alphabet of 58, its last four bytes the beginning of SHA-256 twice over the rest. */
public final class Base58 {
    static final Base58 BITCOIN = new Base58("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    static final Base58 RIPPLE = new Base58("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz");
    private static final BigInteger RADIX = BigInteger.valueOf(58);
    private static final int CHECK = 4, LONGEST = 120;

    private final byte[] values = new byte[128];
    private final char zero;

    private Base58(String alphabet) {
        Arrays.fill(values, (byte) -1);
        for (int at = 0; at < alphabet.length(); at++) {
            values[alphabet.charAt(at)] = (byte) at;
        }
        zero = alphabet.charAt(0);
    }

    /** Whether the text is a key of Bitcoin: a private key for import, or an extended one. */
    public static boolean isBitcoinKey(String text) {
        byte[] payload = BITCOIN.checked(text);
        boolean wif = payload != null && payload[0] == (byte) 0x80 && (payload.length == 33 || payload.length == 34);
        return wif || payload != null && payload.length == 78 && text.startsWith("xprv");
    }

    /** The bytes without the check, null if a character is none of the alphabet or the check is wrong. */
    byte[] checked(String text) {
        byte[] all = decode(text);
        if (all == null || all.length <= CHECK) {
            return null;
        }
        byte[] payload = Arrays.copyOf(all, all.length - CHECK);
        byte[] hash = sha256(sha256(payload));
        return Arrays.equals(hash, 0, CHECK, all, payload.length, all.length) ? payload : null;
    }

    private byte[] decode(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 128 || values[c] < 0) {
                return null;
            }
            zeros += c == zero && zeros == at ? 1 : 0;
            number = number.multiply(RADIX).add(BigInteger.valueOf(values[c]));
        }
        return withZeros(number, zeros);
    }

    private static byte[] withZeros(BigInteger number, int zeros) {
        byte[] digits = number.toByteArray();
        int skip = digits[0] == 0 ? 1 : 0;
        byte[] out = new byte[zeros + digits.length - skip];
        System.arraycopy(digits, skip, out, zeros, digits.length - skip);
        return out;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
