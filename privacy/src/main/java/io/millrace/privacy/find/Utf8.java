package io.millrace.privacy.find;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as they come, as long as they are UTF-8 that can be printed. */
final class Utf8 {
    private byte[] bytes = new byte[64];
    private int length;
    private int missing;

    /** @return false if this byte cannot stand here in printed text */
    boolean add(int octet) {
        if (missing > 0 ? (octet & 0xc0) != 0x80 : !begins(octet)) {
            return false;
        }
        missing = missing > 0 ? missing - 1 : following(octet);
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) octet;
        return true;
    }

    private static boolean begins(int octet) {
        return octet < 0x80 ? Octets.isPrinted(octet) : octet >= 0xc2 && octet <= 0xf4;
    }

    private static int following(int octet) {
        return octet < 0x80 ? 0 : octet < 0xe0 ? 1 : octet < 0xf0 ? 2 : 3;
    }

    int length() {
        return length;
    }

    /** A last character that a window cut is left out. */
    String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
