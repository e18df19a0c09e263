package io.millrace.demo;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The room that a demo needs for broker, state and dataset at once; 10,000 tickets were seen to take 157 MB. */
final class FreeSpace {
    private static final long BASE_BYTES = 100_000_000;
    private static final long BYTES_A_TICKET = 10_000;
    private static final long MEGABYTE = 1_000_000;

    private FreeSpace() {}

    static long needed(int records) {
        return BASE_BYTES + records * BYTES_A_TICKET;
    }

    /** @throws Refusal if the file system of the directory, which need not exist, has less than is needed */
    static void check(Path directory, int records) {
        long free = free(directory);
        if (free < needed(records)) {
            throw new Refusal(
                    Trouble.UNREACHABLE,
                    String.format(
                            Locale.ROOT,
                            "%s has %,d MB free, and a demo of %,d tickets needs %,d MB: make room, name another"
                                    + " directory with --output, or ask for fewer with --records",
                            directory,
                            free / MEGABYTE,
                            records,
                            needed(records) / MEGABYTE));
        }
    }

    private static long free(Path directory) {
        Path nearest = directory;
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        try {
            return Files.getFileStore(nearest).getUsableSpace();
        } catch (IOException unknown) {
            // some file systems do not tell
            return Long.MAX_VALUE;
        }
    }
}
