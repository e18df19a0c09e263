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
    private final ByteBuffer buffer;
    private final ByteArrayOutputStream trailer = new ByteArrayOutputStream();
    private long position;
    private int skip;
    private boolean isDiverted;
    private boolean isHalf;

    /**
     * @param base position of the piece's first byte in the shard
     * @param buffer used until {@link #divert}: pages come in crumbs
     */
    PieceStream(WritableByteChannel file, long base, byte[] buffer) {
        this.file = file;
        this.buffer = ByteBuffer.wrap(buffer);
        this.skip = base == 0 ? 0 : MAGIC;
        this.position = base - skip;
    }

    /** Position of the trailer's first byte, as the offsets in it have it. */
    long divert() throws IOException {
        flush();
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
        while (bytes.hasRemaining()) {
            int some = Math.min(bytes.remaining(), buffer.remaining());
            buffer.put(bytes.slice().limit(some));
            bytes.position(bytes.position() + some);
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        buffer.flip();
        int end = buffer.limit();
        if (!isHalf && end > MAGIC) {
            isHalf = true;
            buffer.limit(end / 2);
            drain();
            FailPoint.reach(FailPoints.PIECE_HALF);
            buffer.limit(end);
        }
        drain();
        buffer.clear();
    }

    private void drain() throws IOException {
        while (buffer.hasRemaining()) {
            file.write(buffer);
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
