package io.millrace.jobs.run;

import io.millrace.ingestion.KafkaIngestion;
import java.util.Map;
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
 * @param dataset that it has filled once it has ended, as people write its path; null before
 * @param steps what each step that remembers went by, under its id
 */
record Run(
        String job,
        String from,
        boolean bounded,
        boolean ended,
        String memory,
        String source,
        String dataset,
        Map<String, String> steps) {
    Run {
        steps = steps == null ? Map.of() : Map.copyOf(steps);
    }

    /** A run that begins. */
    static Run begun(String job, String from, boolean bounded, String source, Map<String, String> steps) {
        return new Run(job, from, bounded, false, null, source, null, steps);
    }

    Run asEnded(String savepoint, String filled) {
        return new Run(job, from, bounded, true, savepoint, source, filled, steps);
    }

    String sourceUid() {
        return Objects.requireNonNullElse(source, KafkaIngestion.SOURCE_UID);
    }
}
