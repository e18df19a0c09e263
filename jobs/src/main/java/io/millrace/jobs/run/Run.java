package io.millrace.jobs.run;

import io.millrace.ingestion.KafkaIngestion;
import java.util.Objects;

/**
 * One job that {@code millrace run} started.
 *
 * @param job its id
 * @param from directory of the state that it was restored from, or null
 * @param bounded whether it read to an end
 * @param ended whether it got there: all of its rows are in shards, and the next job needs no state
 * @param memory directory of the savepoint in which steps remember what an ended job has seen, or null
 * @param source uid of its source in its state, or null for the usual one
 */
record Run(String job, String from, boolean bounded, boolean ended, String memory, String source) {
    /** A run that begins. */
    static Run begun(String job, String from, boolean bounded, String source) {
        return new Run(job, from, bounded, false, null, source);
    }

    Run asEnded(String savepoint) {
        return new Run(job, from, bounded, true, savepoint, source);
    }

    String sourceUid() {
        return Objects.requireNonNullElse(source, KafkaIngestion.SOURCE_UID);
    }
}
