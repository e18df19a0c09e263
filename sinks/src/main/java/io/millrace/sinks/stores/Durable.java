package io.millrace.sinks.stores;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What survives a power cut. */
final class Durable {
    private Durable() {}

    /** Makes a file's bytes, or the names in a directory, durable. */
    static void sync(Path path) throws IOException {
        boolean windows = File.separatorChar == '\\';
        if (!windows || !Files.isDirectory(path)) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Makes a directory whose name is durable, as are those above it. */
    static void create(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            if (directory.getParent() != null) {
                create(directory.getParent());
            }
            Files.createDirectories(directory);
            if (directory.getParent() != null) {
                sync(directory.getParent());
            }
        }
    }
}
