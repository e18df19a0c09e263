package io.millrace.sinks.shards;

import io.millrace.core.Origin;
import io.millrace.core.Ranges;
import io.millrace.core.Ranges.Partition;
import io.millrace.core.Ranges.Span;
import java.util.HashMap;
import java.util.Map;

/** The smallest ranges that cover the origins seen. */
final class Coverage {
    private final Map<Partition, long[]> spans = new HashMap<>();
    private Partition last = new Partition("", -1);
    private long[] lastSpan = {};

    Coverage(Ranges start) {
        start.spans().forEach((partition, span) -> spans.put(partition, new long[] {span.from(), span.to()}));
    }

    void add(Origin origin) {
        if (origin.partition() != last.number() || !origin.topic().equals(last.topic())) {
            last = new Partition(origin.topic(), origin.partition());
            lastSpan = spans.computeIfAbsent(last, none -> new long[] {Long.MAX_VALUE, 0});
        }
        lastSpan[0] = Math.min(lastSpan[0], origin.offset());
        lastSpan[1] = Math.max(lastSpan[1], origin.offset() + 1);
    }

    Ranges ranges() {
        Map<Partition, Span> covered = new HashMap<>();
        spans.forEach((partition, span) -> covered.put(partition, new Span(span[0], span[1])));
        return Ranges.of(covered);
    }
}
