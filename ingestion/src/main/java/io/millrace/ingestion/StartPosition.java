package io.millrace.ingestion;

import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Ranges.Partition;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/** Where the partitions of a dataset without commits are read from. */
public sealed interface StartPosition extends Serializable {
    /** The oldest record that the broker still has. */
    record Earliest() implements StartPosition {}

    /** The end of the partition as the job starts. */
    record Latest() implements StartPosition {}

    /** The offsets that a consumer group has committed; every partition needs one. */
    record Group(String name) implements StartPosition {}

    /** The first record that Kafka got at or after this time. */
    record At(Instant time) implements StartPosition {}

    /** These offsets; a partition without one is read from the oldest record on. */
    record Offsets(Map<Partition, Long> offsets) implements StartPosition {}

    /** The position; where the node is wrong, tells so and gives {@link Earliest}. */
    static StartPosition parse(Node node, String path, Problems problems) {
        return new PositionText(path, problems).start(node);
    }
}
