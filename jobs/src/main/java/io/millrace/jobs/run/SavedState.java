package io.millrace.jobs.run;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A complete checkpoint or savepoint on disk.
 *
 * @param directory holds its metadata
 * @param job id of the job that made it, as the directory above is named
 * @param number that Flink gave it: the next one of the same job, or of one that goes on from it, has a greater one
 * @param completed when its metadata appeared
 */
record SavedState(Path directory, String job, long number, FileTime completed) {
    /** A checkpoint's directory is {@code chk-<n>}, a savepoint's {@code savepoint-<…>}. */
    boolean isCheckpoint() {
        return directory.getFileName().toString().startsWith("chk-");
    }
}
