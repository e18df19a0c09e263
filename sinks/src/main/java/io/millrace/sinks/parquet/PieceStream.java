package io.millrace.sinks.parquet;

import io.millrace.core.FailPoint;
import io.millrace.sinks.FailPoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * Bytes of a piece go to its file; from {@link #divert} on, those of the trailer to memory. The magic of a Parquet file
 * stands in the first piece only.
 */
final class PieceStream extends PositionOutputStream implements OutputFile {
    private static final int MAGIC = 4;

    private final WritableByteChannel file;
    private final ByteArrayOutputStream trailer = new ByteArrayOutputStream();
    private long position;
    private int skip;
    private boolean isDiverted;
    private boolean isHalf;

    /** @param base position of the piece's first byte in the shard */
    PieceStream(WritableByteChannel file, long base) {
        this.file = file;
        this.skip = base == 0 ? 0 : MAGIC;
        this.position = base - skip;
    }

    /** Position of the trailer's first byte, as the offsets in it have it. */
    long divert() {
        isDiverted = true;
        return position;
    }

    byte[] trailer() {
        return trailer.toByteArray();
    }

    @Override
    public long getPos() {
        return position;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int skipped = Math.min(skip, length);
        skip -= skipped;
        position += length;
        if (isDiverted) {
            trailer.write(bytes, offset + skipped, length - skipped);
        } else {
            put(ByteBuffer.wrap(bytes, offset + skipped, length - skipped));
        }
    }

    private void put(ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        if (!isHalf && bytes.remaining() > MAGIC) {
            isHalf = true;
            bytes.limit(bytes.position() + bytes.remaining() / 2);
            drain(bytes);
            FailPoint.reach(FailPoints.PIECE_HALF);
            bytes.limit(end);
        }
        drain(bytes);
    }

    private void drain(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return this;
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return this;
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }
}
