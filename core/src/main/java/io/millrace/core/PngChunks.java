package io.millrace.core;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The chunks of a PNG file (ISO/IEC 15948, section 5): all there, and those that make pixels undamaged. */
final class PngChunks {
    static final long SIGNATURE = 0x89504E470D0A1A0AL;
    static final int HEADER_LENGTH = 13;
    private static final int HEADER = 0x49484452;
    private static final int END = 0x49454E44;
    private static final int TRANSPARENCY = 0x74524E53;
    private static final int NOT_CRITICAL = 0x20000000;

    private PngChunks() {}

    static boolean isPng(Bytes source) {
        return source.length() >= Long.BYTES && source.buffer().getLong() == SIGNATURE;
    }

    static ImageCodec.Size size(Bytes source) {
        ByteBuffer rest = source.buffer().position(Long.BYTES);
        int length = rest.getInt();
        if (rest.getInt() != HEADER || length != HEADER_LENGTH) {
            throw new RejectSample(ImageCodec.NOT_AN_IMAGE);
        }
        return new ImageCodec.Size(rest.getInt(), rest.getInt());
    }

    /** @throws BufferUnderflowException if the file ends before the image does */
    static void requireWhole(Bytes source) {
        ByteBuffer rest = source.buffer().position(Long.BYTES);
        int type = 0;
        while (type != END) {
            int length = rest.getInt();
            if (length < 0 || length > rest.remaining() - 2 * Integer.BYTES) {
                throw new BufferUnderflowException();
            }
            type = rest.getInt(rest.position());
            ByteBuffer summed = rest.slice(rest.position(), Integer.BYTES + length);
            rest.position(rest.position() + Integer.BYTES + length);
            int sum = rest.getInt();
            boolean makesPixels = (type & NOT_CRITICAL) == 0 || type == TRANSPARENCY;
            if (makesPixels && sum != crc(summed)) {
                throw new RejectSample(ImageCodec.NOT_AN_IMAGE);
            }
        }
    }

    static int crc(ByteBuffer summed) {
        CRC32 crc = new CRC32();
        crc.update(summed);
        return (int) crc.getValue();
    }
}
