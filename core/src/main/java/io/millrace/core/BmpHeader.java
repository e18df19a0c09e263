package io.millrace.core;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * What the header of a BMP file claims (Microsoft, BITMAPFILEHEADER and BITMAPINFOHEADER; little-endian, lengths in
 * bytes). The JDK's reader takes a header at its word: it makes room for what was never in the file, and follows it to a
 * whole PNG or JPEG of another size.
 */
final class BmpHeader {
    private static final int FILE_HEADER = 14;
    /** A header without compression, whose width and height have 16 bits. */
    private static final int OLD = 12;

    private static final int ENTRY = 4;
    private static final Set<Long> LENGTHS = Set.of((long) OLD, 40L, 52L, 56L, 108L, 124L);
    private static final Set<Integer> DEPTHS = Set.of(1, 4, 8, 16, 24, 32);
    private static final Set<Long> RUN_LENGTHS = Set.of(1L, 2L);
    /** Red, green and blue bits where masks say; the second with alpha. */
    private static final Set<Long> MASKED = Set.of(3L, 6L);

    private final ByteBuffer file;

    private BmpHeader(Bytes source) {
        file = source.buffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean isBmp(Bytes source) {
        return source.length() >= 2 && source.at(0) == 'B' && source.at(1) == 'M';
    }

    /** @throws RejectSample {@code not_an_image} if it claims what the file does not hold, or holds another image file */
    static void requireSound(Bytes source) {
        BmpHeader header = new BmpHeader(source);
        if (!header.isWhole() || !header.isPlain() || !header.hasPalette() || !header.hasPixels()) {
            throw new RejectSample(ImageCodec.NOT_AN_IMAGE);
        }
    }

    private boolean isWhole() {
        return file.limit() >= FILE_HEADER + OLD
                && LENGTHS.contains(length())
                && pixels() >= FILE_HEADER + length()
                && pixels() <= file.limit();
    }

    private boolean isPlain() {
        long compression = compression();
        return DEPTHS.contains(depth())
                && (compression == 0 || RUN_LENGTHS.contains(compression) || MASKED.contains(compression));
    }

    /** Deep pixels without masks need no palette; what is said of one there is not read. */
    private boolean hasPalette() {
        boolean isRead = depth() <= 8 || MASKED.contains(compression());
        return isOld() || !isRead || FILE_HEADER + length() + ENTRY * unsigned(46) <= file.limit();
    }

    private boolean hasPixels() {
        long there = file.limit() - pixels();
        if (RUN_LENGTHS.contains(compression())) {
            long claimed = unsigned(34) == 0 ? unsigned(2) - pixels() : unsigned(34);
            return claimed > 0 && claimed <= there;
        }
        return width() > 0 && hasRows(there);
    }

    /** Rows fill up to four bytes; the last one need not. */
    private boolean hasRows(long there) {
        long row = width() * depth();
        long last = (row + 7) / 8;
        return last <= there && height() - 1 <= (there - last) / ((row + 31) / 32 * 4);
    }

    private long pixels() {
        return unsigned(10);
    }

    private long length() {
        return unsigned(FILE_HEADER);
    }

    private boolean isOld() {
        return length() == OLD;
    }

    private long width() {
        return isOld() ? file.getShort(18) : file.getInt(18);
    }

    /** Negative in the file where the first row is on top. */
    private long height() {
        return Math.abs(isOld() ? (long) file.getShort(20) : file.getInt(22));
    }

    private int depth() {
        return file.getShort(isOld() ? 24 : 28) & 0xFFFF;
    }

    private long compression() {
        return isOld() ? 0 : unsigned(30);
    }

    private long unsigned(int at) {
        return Integer.toUnsignedLong(file.getInt(at));
    }
}
