package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a directory could be made and written, found out without leaving anything. */
final class Writable {
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
            Files.delete(Files.createTempDirectory(nearest, ".millrace-probe"));
        } catch (IOException refused) {
            throw unwritable(directory, option, refused);
        }
    }

    static Refusal unwritable(Path directory, String option, IOException cause) {
        return new Refusal(
                Trouble.UNREACHABLE,
                directory + " cannot be written: check " + option + ", that no file stands in the way, and the rights",
                cause);
    }
}
