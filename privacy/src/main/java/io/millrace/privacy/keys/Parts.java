package io.millrace.privacy.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Joins parts, each behind its length as 32-bit big-endian number, so that no two lists give the same bytes: LP in the
 * contract, section 10.
 */
final class Parts {
    private Parts() {}

    static byte[] of(String... parts) {
        return join(Arrays.stream(parts).map(Parts::utf8).toArray(byte[][]::new));
    }

    /** The first part is bytes, here the header of a cell. */
    static byte[] of(byte[] first, String... rest) {
        byte[][] all = new byte[rest.length + 1][];
        all[0] = first;
        for (int i = 0; i < rest.length; i++) {
            all[i + 1] = utf8(rest[i]);
        }
        return join(all);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Parts that are joined already, and one more. */
    static byte[] plus(byte[] joined, String more) {
        byte[] part = utf8(more);
        return ByteBuffer.allocate(joined.length + Integer.BYTES + part.length)
                .put(joined)
                .putInt(part.length)
                .put(part)
                .array();
    }

    private static byte[] join(byte[][] parts) {
        ByteBuffer out = ByteBuffer.allocate(Arrays.stream(parts)
                .mapToInt(part -> part.length + Integer.BYTES)
                .sum());
        for (byte[] part : parts) {
            out.putInt(part.length).put(part);
        }
        return out.array();
    }
}
