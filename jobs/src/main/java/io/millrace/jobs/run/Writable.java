package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.stores.DiskTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a directory could be made and written, found out without leaving anything. */
final class Writable {
    /** More than what a disk that is full still takes beside its blocks. */
    private static final int PROBE_BYTES = 64 << 10;

    private Writable() {}

    /** @param option the pipeline's option that names the directory */
    static void check(Path directory, String option) {
        Path nearest = directory.toAbsolutePath().normalize();
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest == null || !Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw unwritable(directory, option, null);
        }
        probe(nearest, directory, option);
    }

    /** The rights alone do not tell: some file systems refuse what they seem to allow. */
    private static void probe(Path nearest, Path directory, String option) {
        try {
            Path place = Files.createTempDirectory(nearest, ".millrace-probe");
            try {
                Files.write(place.resolve("probe"), new byte[PROBE_BYTES]);
            } finally {
                Files.deleteIfExists(place.resolve("probe"));
                Files.delete(place);
            }
        } catch (IOException refused) {
            throw unwritable(directory, option, refused);
        }
    }

    static Refusal unwritable(Path directory, String option, IOException cause) {
        return new Refusal(
                Trouble.UNREACHABLE,
                directory + " cannot be written" + (cause == null ? "" : " (" + DiskTrouble.reason(cause) + ")")
                        + ": check " + option + ", that no file stands in the way, the rights and the space",
                cause);
    }
}
