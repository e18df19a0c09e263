package io.millrace.sinks.shards;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file under {@code .millrace/tmp} whose bytes and name survive a power cut once it is closed. */
final class ScratchFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    ScratchFile(Path path) throws IOException {
        this.path = path;
        Files.createDirectories(path.getParent());
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    FileChannel channel() {
        return channel;
    }

    /** Returns its length. */
    long sync() throws IOException {
        channel.force(true);
        if (File.separatorChar == '/') {
            try (FileChannel directory = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
