package io.millrace.privacy.image;

import io.millrace.core.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * GIF89a: frames, their control and the loop count stay; comments, plain texts and applications' own blocks (XMP) go, and
 * so does what follows the trailer.
 */
final class GifStripping {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final int SCREEN_BYTES = 13;
    private static final int FRAME_BYTES = 10;
    /** Introducer, label, length and the eleven bytes of its name. */
    private static final int APPLICATION_BYTES = 14;

    private final Kept file;
    private boolean hasFrame;

    private GifStripping(byte[] file) {
        this.file = new Kept(file);
    }

    static boolean isGif(byte[] file) {
        String start = new String(file, 0, Math.min(6, file.length), StandardCharsets.ISO_8859_1);
        return start.equals("GIF89a") || start.equals("GIF87a");
    }

    static Bytes of(byte[] file) {
        return new GifStripping(file).strip();
    }

    private Bytes strip() {
        file.keep(SCREEN_BYTES + paletteBytes(file.peek(10)));
        while (file.peek(0) != TRAILER) {
            block(file.peek(0));
        }
        file.keep(1);
        Kept.check(hasFrame);
        return file.done();
    }

    private void block(int kind) {
        Kept.check(kind == EXTENSION || kind == FRAME);
        if (kind == FRAME) {
            hasFrame = true;
            int head = FRAME_BYTES + paletteBytes(file.peek(9));
            // one more byte says how wide the codes are
            file.keep(head + 1 + blocksBytes(head + 1));
        } else if (file.peek(1) == CONTROL) {
            file.keep(2 + blocksBytes(2));
        } else {
            extension();
        }
    }

    private void extension() {
        int length = 2 + blocksBytes(2);
        if (isLoop() && length == APPLICATION_BYTES + 5) {
            file.keep(length);
        } else {
            file.skip(length);
        }
    }

    /** The block that says how often an animation is repeated, with its one length. */
    private boolean isLoop() {
        return file.peek(1) == APPLICATION && (file.startsWith(3, "NETSCAPE2.0") || file.startsWith(3, "ANIMEXTS1.0"));
    }

    /** Of the data blocks that begin so far ahead, with the empty one at their end. */
    private int blocksBytes(int ahead) {
        int length = 0;
        while (file.peek(ahead + length) != 0) {
            length += 1 + file.peek(ahead + length);
        }
        return length + 1;
    }

    private static int paletteBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
