package io.millrace.privacy.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a viewer turns an image, 1 to 8: tag 274 of EXIF (CIPA DC-008, table 4), in its TIFF form. */
final class Orientation {
    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;

    private Orientation() {}

    /** Upright where the block says nothing or is broken. */
    static int of(byte[] tiff) {
        try {
            int found = find(ByteBuffer.wrap(tiff));
            return found >= 1 && found <= 8 ? found : UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
    }

    private static int find(ByteBuffer block) {
        int order = block.getShort();
        if (order != 0x4949 && order != 0x4D4D) {
            return UPRIGHT;
        }
        block.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (block.getShort() != 42) {
            return UPRIGHT;
        }
        int directory = block.getInt();
        int entries = block.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((block.getShort(entry) & 0xFFFF) == TAG && block.getShort(entry + 2) == SHORT) {
                return block.getShort(entry + 8);
            }
        }
        return UPRIGHT;
    }

    /** A block that says nothing else. */
    static byte[] block(int orientation) {
        ByteBuffer block = ByteBuffer.allocate(26);
        block.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        block.putShort((short) 1).putShort((short) TAG).putShort((short) SHORT).putInt(1);
        block.putShort((short) orientation).putShort((short) 0).putInt(0);
        return block.array();
    }
}
