package io.millrace.sinks.stores;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file whose bytes and name survive a power cut once it is finished; until then whoever asks sees a part. */
final class LocalOutput implements Output {
    private final Path root;
    private final Path path;
    private final FileChannel channel;
    private boolean isFinished;

    /** @param root of the store */
    LocalOutput(Path root, Path path) throws IOException {
        this.root = root;
        this.path = path;
        Files.createDirectories(path.getParent());
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return channel.write(bytes);
    }

    @Override
    public boolean append(String file, long bytes) throws IOException {
        try (FileChannel from = FileChannel.open(root.resolve(file), StandardOpenOption.READ)) {
            if (from.size() != bytes) {
                throw new IOException(file + " has " + from.size() + " bytes, not " + bytes);
            }
            transfer(from, 0, bytes);
        }
        return true;
    }

    void transfer(FileChannel from, long offset, long bytes) throws IOException {
        for (long done = 0; done < bytes; ) {
            long moved = from.transferTo(offset + done, bytes - done, channel);
            if (moved == 0) {
                throw new IOException("ends after " + (offset + done) + " bytes");
            }
            done += moved;
        }
    }

    @Override
    public long finish() throws IOException {
        channel.force(true);
        Durable.sync(path.getParent());
        isFinished = true;
        return channel.size();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    /** A part would take the space that the next attempt needs. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!isFinished) {
            Files.deleteIfExists(path);
        }
    }
}
