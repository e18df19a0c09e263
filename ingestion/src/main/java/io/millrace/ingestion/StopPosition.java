package io.millrace.ingestion;

import io.millrace.core.Node;
import io.millrace.core.Problems;
import java.io.Serializable;
import java.time.Instant;

/** Where a job ends. */
public sealed interface StopPosition extends Serializable {
    /** It reads on until it is stopped. */
    record Never() implements StopPosition {}

    /** At the ends of the partitions as the job starts. */
    record Latest() implements StopPosition {}

    /** Before the first record that Kafka got at or after this time. */
    record At(Instant time) implements StopPosition {}

    default boolean isBounded() {
        return !(this instanceof Never);
    }

    /** The position; where the node is wrong, tells so and gives {@link Never}. */
    static StopPosition parse(Node node, String path, Problems problems) {
        return new PositionText(path, problems).stop(node);
    }
}
