package io.millrace.jobs.flink;

import io.millrace.core.Ranges.Partition;
import io.millrace.ingestion.KafkaIngestion;
import io.millrace.ingestion.TopicCheck;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the start checks found, as far as the job needs it.
 *
 * @param ends where every known partition is read from
 * @param starts where partitions were first read from, for the appends to tell
 * @param topics what the broker says
 * @param keyIds what each kind of key is called → its key id
 * @param nextAppend number of the dataset's next append
 * @param rollbackTo the append to go back to, if the operator asked for that
 * @param toPresentEnd whether to stop at what the topics hold now, whatever the pipeline says
 * @param source how the source of the job is run
 */
public record JobStart(
        Map<Partition, Long> ends,
        Map<Partition, Long> starts,
        TopicCheck.Topics topics,
        Map<String, String> keyIds,
        long nextAppend,
        OptionalLong rollbackTo,
        boolean toPresentEnd,
        SourceRun source) {

    /**
     * How the source of a job is run.
     *
     * @param uid in the state of the job
     * @param holdsEnd whether readers at the end wait to be stopped with a savepoint
     */
    public record SourceRun(String uid, boolean holdsEnd) {
        public static final SourceRun PLAIN = new SourceRun(KafkaIngestion.SOURCE_UID, false);
    }
}
