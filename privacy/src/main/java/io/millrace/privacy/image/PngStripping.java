package io.millrace.privacy.image;

import io.millrace.core.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * PNG (ISO/IEC 15948): chunks that make pixels and colours stay, all others go: texts, times, EXIF but for its orientation,
 * private ones, animation.
 */
final class PngStripping {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Length, type and sum of a chunk. */
    private static final int AROUND = 12;

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs");

    private PngStripping() {}

    static boolean isPng(byte[] file) {
        return file.length >= SIGNATURE.length
                && java.util.Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static Bytes of(byte[] source) {
        Kept file = new Kept(source);
        file.keep(SIGNATURE.length);
        Kept.check(type(file).equals("IHDR"));
        boolean hasData = false;
        String type = "";
        while (!type.equals("IEND")) {
            type = type(file);
            int length = file.bigEndian32(0);
            Kept.check(length >= 0 && length <= file.left() - AROUND);
            hasData |= type.equals("IDAT");
            chunk(file, type, length);
        }
        Kept.check(hasData);
        return file.done();
    }

    private static String type(Kept file) {
        return new String(file.part(4, 4), StandardCharsets.ISO_8859_1);
    }

    private static void chunk(Kept file, String type, int length) {
        if (type.equals("IEND") && length > 0) {
            file.skip(length + AROUND);
            file.add(chunk("IEND"));
        } else if (KEPT.contains(type)) {
            file.keep(length + AROUND);
        } else {
            // an unknown chunk that the picture cannot do without
            Kept.check(!Character.isUpperCase(type.charAt(0)));
            if (type.equals("eXIf")) {
                orientation(file, Orientation.of(file.part(8, length)));
            }
            file.skip(length + AROUND);
        }
    }

    private static void orientation(Kept file, int orientation) {
        if (orientation != Orientation.UPRIGHT) {
            file.add(chunk("eXIf", Orientation.block(orientation)));
        }
    }

    private static byte[] chunk(String type, byte... content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + AROUND);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }
}
