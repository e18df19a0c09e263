package io.millrace.core;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Counts the pixels that a frame's compressed data makes, without making them (GIF89a, appendix F): the JDK's reader fills
 * up with the first colour, and says nothing, where codes are missing.
 */
final class GifPixels {
    private static final int MOST_CODES = 4096;
    private static final int NONE = -1;

    private final ByteBuffer data;
    private final int[] lengths = new int[MOST_CODES];
    private int blockLeft;
    private int bits;
    private int held;

    private GifPixels(ByteBuffer data) {
        this.data = data;
    }

    /** @param data from the byte that gives the size of codes */
    static long count(ByteBuffer data) {
        int size = data.get() & 0xFF;
        return size < 1 || size > 11 ? 0 : new GifPixels(data).count(size);
    }

    private long count(int size) {
        int clear = 1 << size;
        Arrays.fill(lengths, 0, clear, 1);
        long pixels = 0;
        int next = clear + 2;
        int width = size + 1;
        int previous = NONE;
        for (int code = code(width); code != NONE && code != clear + 1; code = code(width)) {
            if (code == clear) {
                next = clear + 2;
                width = size + 1;
                previous = NONE;
                continue;
            }
            if (previous != NONE && next < MOST_CODES) {
                lengths[next++] = lengths[previous] + 1;
                width += next == 1 << width && width < 12 ? 1 : 0;
            }
            if (code >= next) {
                return pixels;
            }
            pixels += lengths[code];
            previous = code;
        }
        return pixels;
    }

    /** The next code, or {@link #NONE} after the last block. */
    private int code(int width) {
        while (bits < width) {
            if (blockLeft == 0) {
                blockLeft = data.get() & 0xFF;
                if (blockLeft == 0) {
                    return NONE;
                }
            }
            held |= (data.get() & 0xFF) << bits;
            bits += 8;
            blockLeft--;
        }
        int code = held & (1 << width) - 1;
        held >>>= width;
        bits -= width;
        return code;
    }
}
