package io.millrace.core.known;

import io.millrace.core.Bytes;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/** Writes the entries of an index in their order, and then its end. For one thread. */
final class EntryFile implements Runs.Taker, AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final int entry;
    private final FileChannel file;
    private final BufferedOutputStream out;
    private final ByteArrayOutputStream sums = new ByteArrayOutputStream();
    private final DataOutputStream checksums = new DataOutputStream(sums);
    private final CRC32C block = new CRC32C();
    private final int keyBytes;
    private long entries;

    EntryFile(Path path, Layout layout) throws IOException {
        keyBytes = layout.keyBytes();
        entry = layout.entry();
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
        out.write(IndexFile.MAGIC);
    }

    @Override
    public void take(ByteBuffer timed) throws IOException {
        out.write(timed.array(), 0, entry);
        block.update(timed.array(), 0, entry);
        if (++entries % IndexFooter.BLOCK_ENTRIES == 0) {
            endBlock();
        }
    }

    private void endBlock() throws IOException {
        checksums.writeInt((int) block.getValue());
        block.reset();
    }

    /** @return how many entries there are; they are on the disk */
    long finish(IndexWriter.Label label, List<String> topics) throws IOException {
        if (entries % IndexFooter.BLOCK_ENTRIES != 0) {
            endBlock();
        }
        Bytes all = Bytes.owning(sums.toByteArray());
        out.write(IndexFile.end(new IndexFooter(label.name(), label.recipe(), keyBytes, topics, entries, all)));
        out.flush();
        file.force(true);
        return entries;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
