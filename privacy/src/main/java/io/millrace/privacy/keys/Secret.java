package io.millrace.privacy.keys;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** Key bytes. The text form tells the length only; it cannot be serialized. */
public final class Secret {
    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    static Secret random(int length, SecureRandom random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** @param bytes nobody else may change them */
    static Secret owning(byte[] bytes) {
        return new Secret(bytes);
    }

    /** @throws IllegalArgumentException (without the text) unless it is lower-case hex of so many bytes */
    public static Secret ofHex(String hex, int length) {
        if (hex == null || !hex.matches("[0-9a-f]{" + 2 * length + "}")) {
            throw new IllegalArgumentException("a key must be " + length + " bytes in lower-case hex");
        }
        return new Secret(HexFormat.of().parseHex(hex));
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "secret[" + bytes.length + "]";
    }
}
