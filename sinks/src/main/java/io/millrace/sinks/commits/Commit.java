package io.millrace.sinks.commits;

import io.millrace.core.Ranges;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One manifest of {@code .millrace/commits}: contract, section 4. */
public sealed interface Commit {
    long seq();

    List<FileEntry> add();

    List<String> remove();

    /**
     * Rows of Kafka records.
     *
     * @param number how many appends were in force before it
     * @param held rows of all appends in force that are in no file yet
     */
    record Append(
            long seq, long number, Ranges source, long held, Counts counts, List<FileEntry> add, Map<String, Object> x)
            implements Commit {
        @Override
        public List<String> remove() {
            return List.of();
        }

        /** {@code <job id>/<n>}: a checkpoint that holds the rows not yet in files. */
        public Optional<String> checkpoint() {
            return Optional.ofNullable(x.get("checkpoint")).map(Object::toString);
        }
    }

    /** @param replaced path of an added file → path of the one it replaces */
    record Rewrite(long seq, List<FileEntry> add, List<String> remove, Map<String, String> replaced)
            implements Commit {}

    record Rollback(long seq, long toAppend, List<String> remove) implements Commit {
        @Override
        public List<FileEntry> add() {
            return List.of();
        }
    }

    record Seal(long seq, List<FileEntry> add) implements Commit {
        @Override
        public List<String> remove() {
            return List.of();
        }
    }
}
