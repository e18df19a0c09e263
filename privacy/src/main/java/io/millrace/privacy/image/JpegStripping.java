package io.millrace.privacy.image;

import io.millrace.core.Bytes;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;

/**
 * JPEG (ITU-T T.81, annex B): segments that make pixels and colours stay; all other application segments (EXIF, XMP, IPTC,
 * makers' own) and comments go, and so do further pictures behind the first. A JFIF segment loses its thumbnail.
 */
final class JpegStripping {
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final String EXIF = "Exif\0\0";
    /** Marker, length, name, version, unit, densities, and no thumbnail. */
    private static final int JFIF_BYTES = 18;

    private final Kept file;
    private int orientation = Orientation.UPRIGHT;
    private boolean hasFrame;
    private boolean hasScan;

    private JpegStripping(byte[] file) {
        this.file = new Kept(file);
    }

    static boolean isJpeg(byte[] file) {
        return file.length > 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8;
    }

    static Bytes of(byte[] file) {
        return new JpegStripping(file).strip();
    }

    private Bytes strip() {
        file.keep(2);
        int marker = 0;
        while (marker != END) {
            marker = marker();
            if (isAlone(marker)) {
                file.keep(2);
            } else {
                segment(marker, 2 + length());
            }
        }
        Kept.check(hasFrame && hasScan);
        return file.done();
    }

    /** Skips to the next marker; fill bytes may stand before it. */
    private int marker() {
        Kept.check(file.peek(0) == 0xFF);
        while (file.peek(1) == 0xFF) {
            file.skip(1);
        }
        return file.peek(1);
    }

    /** Of a segment with its length field, without its marker. */
    private int length() {
        int length = file.bigEndian16(2);
        Kept.check(length >= 2);
        return length;
    }

    /** Start and end of image, restarts, and one for temporary use. */
    private static boolean isAlone(int marker) {
        return marker == 1 || marker >= 0xD0 && marker <= END;
    }

    private void segment(int marker, int length) {
        boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame && !hasFrame) {
            hasFrame = true;
            addOrientation();
        }
        if (makesPixels(marker)) {
            file.keep(length);
        } else {
            application(marker, length);
        }
        if (marker == SCAN) {
            hasScan = true;
            file.keep(scanBytes());
        }
    }

    /** Frames, tables, scans, restart intervals and heights; what is reserved or a comment does not. */
    private static boolean makesPixels(int marker) {
        return marker >= 0xC0 && marker <= 0xCF || marker >= SCAN && marker <= 0xDF;
    }

    private void application(int marker, int length) {
        file.part(0, length);
        if (marker == APP1 && file.startsWith(4, EXIF) && length > 4 + EXIF.length()) {
            orientation = Orientation.of(file.part(4 + EXIF.length(), length - 4 - EXIF.length()));
        }
        if (marker == APP0 && file.startsWith(4, "JFIF\0") && length >= JFIF_BYTES) {
            jfif(length);
        } else if (isOfColour(marker, length)) {
            file.keep(length);
        } else {
            file.skip(length);
        }
    }

    private void jfif(int length) {
        file.add((byte) 0xFF, (byte) APP0, (byte) 0, (byte) (JFIF_BYTES - 2));
        file.add(file.part(4, JFIF_BYTES - 6));
        file.add((byte) 0, (byte) 0);
        file.skip(length);
    }

    /** An ICC profile, or an Adobe marker of its one length. */
    private boolean isOfColour(int marker, int length) {
        return marker == APP2 && file.startsWith(4, "ICC_PROFILE\0")
                || marker == APP14 && file.startsWith(4, "Adobe") && length == 16;
    }

    /** The block stands before the frame, after JFIF. */
    private void addOrientation() {
        if (orientation != Orientation.UPRIGHT) {
            byte[] block = Orientation.block(orientation);
            file.add((byte) 0xFF, (byte) APP1, (byte) 0, (byte) (2 + EXIF.length() + block.length));
            file.add(EXIF.getBytes(StandardCharsets.ISO_8859_1));
            file.add(block);
        }
    }

    /** Compressed data up to the next marker that is no restart. */
    private int scanBytes() {
        int length = 0;
        int left = file.left() - 1;
        while (length < left) {
            if (file.peek(length) == 0xFF && endsScan(file.peek(length + 1))) {
                return length;
            }
            length++;
        }
        throw new BufferUnderflowException();
    }

    private static boolean endsScan(int code) {
        return code != 0 && code != 0xFF && !(code >= 0xD0 && code <= 0xD7);
    }
}
