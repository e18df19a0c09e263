package io.millrace.sinks.snapshots.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.statistics.ColumnSummary;
import io.millrace.sinks.statistics.Measure;
import io.millrace.sinks.statistics.Statistics;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up the statistics that the sink put into the commits. One manifest is in memory at a time. */
final class StoredSummaries {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Store store;
    private final Map<String, Measure> measures;

    /** @param measures of the columns that each file must have */
    StoredSummaries(Store store, Map<String, Measure> measures) {
        this.store = store;
        this.measures = measures;
    }

    /** Empty if a file of one of the two has no statistics, or not of every column, or if this JDK cannot read them. */
    Optional<Sides> of(Snapshot old, Snapshot now) {
        return Statistics.isPossible() ? read(old, now) : Optional.empty();
    }

    private Optional<Sides> read(Snapshot old, Snapshot now) {
        Side before = side(old);
        Side after = side(now);
        for (long seq = 0; !before.isWhole() || !after.isWhole(); seq++) {
            for (JsonNode file : added(seq)) {
                if (before.isWaitingFor(file) || after.isWaitingFor(file)) {
                    Map<String, ColumnSummary> summaries = read(seq, file);
                    if (!fits(summaries)) {
                        return Optional.empty();
                    }
                    before.take(file, summaries);
                    after.take(file, summaries);
                }
            }
        }
        return Optional.of(new Sides(before.summaries(), after.summaries()));
    }

    private Side side(Snapshot snapshot) {
        Map<String, ColumnSummary> empty = new LinkedHashMap<>();
        measures.forEach((column, measure) -> empty.put(column, ColumnSummary.compact(measure)));
        return new Side(snapshot.files().map(ListedFile::path).collect(Collectors.toSet()), empty);
    }

    /** @param left files that were not seen yet */
    private record Side(Set<String> left, Map<String, ColumnSummary> summaries) {
        boolean isWhole() {
            return left.isEmpty();
        }

        boolean isWaitingFor(JsonNode file) {
            return left.contains(file.path("path").asText());
        }

        void take(JsonNode file, Map<String, ColumnSummary> columns) {
            if (left.remove(file.path("path").asText())) {
                summaries.forEach((column, summary) -> summary.add(columns.get(column)));
            }
        }
    }

    private JsonNode added(long seq) {
        String path = RootLayout.commit(seq);
        try {
            return MAPPER.readTree(store.read(path).orElseThrow(() -> new Damage(store).in(path, "is missing", null)))
                    .path("add");
        } catch (IOException broken) {
            throw new Damage(store).in(path, "is no JSON", broken);
        }
    }

    private Map<String, ColumnSummary> read(long seq, JsonNode file) {
        try {
            return Statistics.read(file.path("x").path("statistics"));
        } catch (RuntimeException broken) {
            throw new Damage(store).in(RootLayout.commit(seq), "holds statistics that cannot be read", broken);
        }
    }

    private boolean fits(Map<String, ColumnSummary> summaries) {
        return measures.entrySet().stream().allMatch(column -> {
            ColumnSummary summary = summaries.get(column.getKey());
            return summary != null && summary.measure() == column.getValue();
        });
    }
}
