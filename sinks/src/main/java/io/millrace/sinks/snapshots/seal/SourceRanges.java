package io.millrace.sinks.snapshots.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Ranges;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** From the first to the last offset that the appends in force at a commit covered: contract, section 6. */
record SourceRanges(Store store) {
    Ranges at(long commit) throws IOException {
        List<JsonNode> inForce = new ArrayList<>();
        for (long seq = 0; seq <= commit; seq++) {
            JsonNode node = new ObjectMapper()
                    .readTree(store.read(String.format(".millrace/commits/%020d.json", seq))
                            .orElseThrow());
            if (node.path("kind").asText().equals("rollback")) {
                int left = node.required("to_append").intValue() + 1;
                inForce.subList(left, inForce.size()).clear();
            } else if (node.has("source")) {
                inForce.add(node.get("source"));
            }
        }
        Ranges ranges = Ranges.EMPTY;
        for (JsonNode source : inForce) {
            ranges = ranges.cover(ranges(source));
        }
        return ranges;
    }

    private static Ranges ranges(JsonNode topics) {
        Ranges ranges = Ranges.EMPTY;
        for (var topic : topics.properties()) {
            for (var partition : topic.getValue().properties()) {
                JsonNode span = partition.getValue();
                ranges = ranges.plus(
                        new Ranges.Partition(topic.getKey(), Integer.parseInt(partition.getKey())),
                        new Ranges.Span(span.path(0).longValue(), span.path(1).longValue()));
            }
        }
        return ranges;
    }
}
