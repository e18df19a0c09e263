package io.millrace.privacy.find;

import java.nio.charset.StandardCharsets;

/** Bytes as they come, as long as they are mostly ASCII: text in Latin-1 or UTF-16, or with a control character now and then. */
final class LegacyText {
    /** One byte of so many may be something else. */
    private static final int OTHERS = 8;

    private final byte[] bytes;
    private final int most;
    private final int[] zeros = new int[2];
    private int length;
    private int others;

    /** @param capacity the most bytes that may come */
    LegacyText(int capacity) {
        bytes = new byte[capacity];
        most = capacity / OTHERS;
    }

    /** @return false if there are too many that are not ASCII; every other byte may be zero */
    boolean add(int octet) {
        if (octet == 0) {
            zeros[length & 1]++;
        } else if (octet >= 0x80 || !Octets.isPrinted(octet)) {
            others++;
        }
        bytes[length++] = (byte) octet;
        return others + Math.min(zeros[0], zeros[1]) <= most;
    }

    /** The text, or null if it is none. */
    String text() {
        if (zeros[1] * 3 > length) {
            return new String(bytes, 0, length, StandardCharsets.UTF_16LE);
        }
        if (zeros[0] * 3 > length) {
            return new String(bytes, 0, length, StandardCharsets.UTF_16BE);
        }
        return others + zeros[0] + zeros[1] <= most ? new String(bytes, 0, length, StandardCharsets.ISO_8859_1) : null;
    }
}
