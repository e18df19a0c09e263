package io.millrace.ingestion;

import io.millrace.core.Origin;
import io.millrace.core.Ranges;
import io.millrace.core.Ranges.Partition;
import io.millrace.core.Ranges.Span;
import io.millrace.core.Tally;
import java.util.HashMap;
import java.util.Map;

/** Counts records between two tallies, and the offsets read since the start; offsets that Kafka skips are covered. */
final class IntakeCounts {
    private final Map<Partition, Span> read = new HashMap<>();
    private final Map<String, Long> rejected = new HashMap<>();
    private long consumed;
    private Partition lastPartition;
    private long lastFrom;
    private long lastTo;

    void add(Read record) {
        consumed++;
        reach(record.origin());
        if (!record.isSample()) {
            rejected.merge(record.rejection().count(), 1L, Long::sum);
        }
    }

    /** Records of a partition come in runs: a run costs one look into the map. */
    private void reach(Origin origin) {
        if (lastPartition == null
                || lastPartition.number() != origin.partition()
                || !lastPartition.topic().equals(origin.topic())) {
            settle();
            lastPartition = new Partition(origin.topic(), origin.partition());
            lastFrom = origin.offset();
        }
        lastTo = origin.offset() + 1;
    }

    private void settle() {
        if (lastPartition != null) {
            read.merge(lastPartition, new Span(lastFrom, lastTo), Span::cover);
        }
    }

    /** What happened since the last tally; empty if nothing did. */
    Tally tally() {
        if (consumed == 0) {
            return Tally.NONE;
        }
        settle();
        Tally tally = new Tally(Ranges.of(read), consumed, 0, rejected);
        consumed = 0;
        rejected.clear();
        return tally;
    }
}
