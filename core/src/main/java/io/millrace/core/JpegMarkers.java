package io.millrace.core;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a JPEG file says of its colours, in its markers (ITU-T T.81, annex B; the Adobe marker: Adobe Technical Note 5116).
 * Reading them to the end of the image also shows that nothing was cut off.
 */
final class JpegMarkers {
    private static final int END_OF_IMAGE = 0xD9;
    private static final int JFIF_SEGMENT = 0xE0;
    private static final int ADOBE_SEGMENT = 0xEE;
    private static final int ADOBE_RGB_OR_CMYK = 0;
    private static final int ADOBE_YCCK = 2;

    private ImageCodec.Size size;
    private boolean isJfif;
    private int adobeTransform = -1;
    private String componentIds = "";

    private JpegMarkers() {}

    static boolean isJpeg(Bytes source) {
        return source.length() > 2 && source.at(0) == (byte) 0xFF && source.at(1) == (byte) 0xD8;
    }

    /** @throws BufferUnderflowException if the file ends before the image does */
    static JpegMarkers of(Bytes source) {
        return read(source, true);
    }

    /** Reads no further than to the size. */
    static ImageCodec.Size size(Bytes source) {
        return read(source, false).size;
    }

    private static JpegMarkers read(Bytes source, boolean toTheEnd) {
        JpegMarkers found = new JpegMarkers();
        ByteBuffer rest = source.buffer().position(2);
        int marker = 0;
        while (marker != END_OF_IMAGE && (toTheEnd || found.size == null)) {
            marker = next(rest);
            if (hasSegment(marker)) {
                found.segment(marker, rest);
            }
        }
        if (found.size == null) {
            throw new RejectSample(ImageCodec.NOT_AN_IMAGE);
        }
        return found;
    }

    /** Skips to the next marker: 0xFF and a byte that is neither stuffing (0) nor more padding (0xFF). */
    private static int next(ByteBuffer rest) {
        while (true) {
            while (rest.get() != (byte) 0xFF) {}
            int code = 0xFF;
            while (code == 0xFF) {
                code = rest.get() & 0xFF;
            }
            if (code != 0) {
                return code;
            }
        }
    }

    private static boolean hasSegment(int marker) {
        boolean isRestartOrStart = marker >= 0xD0 && marker <= 0xD8;
        return marker != 1 && marker != END_OF_IMAGE && !isRestartOrStart;
    }

    private void segment(int marker, ByteBuffer rest) {
        int length = (rest.getShort() & 0xFFFF) - 2;
        boolean isShort = isFrame(marker) && length < 6;
        if (length < 0 || isShort || length > rest.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer segment = rest.slice(rest.position(), length);
        rest.position(rest.position() + length);
        if (marker == JFIF_SEGMENT) {
            isJfif |= startsWith(segment, "JFIF\0");
        } else if (marker == ADOBE_SEGMENT && startsWith(segment, "Adobe") && length >= 12) {
            adobeTransform = segment.get(11) & 0xFF;
        } else if (isFrame(marker)) {
            frame(segment);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame(ByteBuffer segment) {
        int height = segment.position(1).getShort() & 0xFFFF;
        size = new ImageCodec.Size(segment.getShort() & 0xFFFF, height);
        int components = segment.get() & 0xFF;
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < components; i++) {
            ids.append((char) (segment.get() & 0xFF));
            segment.getShort();
        }
        componentIds = ids.toString();
    }

    private static boolean startsWith(ByteBuffer segment, String text) {
        byte[] start = text.getBytes(StandardCharsets.US_ASCII);
        return segment.remaining() >= start.length
                && segment.slice(0, start.length).equals(ByteBuffer.wrap(start));
    }

    /** Whether three components are red, green and blue; libjpeg decides alike. */
    boolean isRgb() {
        if (isJfif) {
            return false;
        }
        return adobeTransform >= 0 ? adobeTransform == ADOBE_RGB_OR_CMYK : componentIds.equals("RGB");
    }

    /** Whether four components are Y, Cb, Cr and black; otherwise they are cyan, magenta, yellow and black. */
    boolean isYcck() {
        return adobeTransform == ADOBE_YCCK;
    }
}
