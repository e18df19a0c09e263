package io.millrace.sinks.snapshots.drift;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.statistics.ColumnSummary;
import io.millrace.sinks.statistics.Measure;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the values of two snapshots differ.
 *
 * @param isOfStatistics whether the statistics of the commits were added up, and no row was read
 * @param drift of each column, in the order of the dataset
 */
public record Comparison(boolean isOfStatistics, List<Drift> drift) {
    /**
     * By the statistics where the commits have them of every file of both; otherwise reads each file once.
     *
     * @throws io.millrace.core.Refusal if a file cannot be read
     */
    public static Comparison of(Store store, Snapshot old, Snapshot now) {
        Map<String, Measure> measures = measures(store);
        Optional<Sides> stored = new StoredSummaries(store, measures).of(old, now);
        Sides sides = stored.orElseGet(() -> read(new ColumnSummaries(store, measures), old, now));
        return new Comparison(stored.isPresent(), sides.drift());
    }

    private static Map<String, Measure> measures(Store store) {
        Damage damage = new Damage(store);
        try {
            return Measure.columns(new ObjectMapper()
                    .readTree(store.read(RootLayout.DATASET)
                            .orElseThrow(() -> damage.in(RootLayout.DATASET, "is missing", null))));
        } catch (IOException broken) {
            throw damage.in(RootLayout.DATASET, "is no JSON", broken);
        }
    }

    private static Sides read(ColumnSummaries reader, Snapshot old, Snapshot now) {
        Sides sides = new Sides(reader.empty(), reader.empty());
        Set<ListedFile> inNow = new HashSet<>(now.files().toList());
        old.files().forEach(file -> {
            Map<String, ColumnSummary> read = reader.of(file);
            add(sides.before(), read);
            if (inNow.contains(file)) {
                add(sides.after(), read);
            }
        });
        Difference.of(old, now).added().forEach(file -> add(sides.after(), reader.of(file)));
        return sides;
    }

    private static void add(Map<String, ColumnSummary> all, Map<String, ColumnSummary> some) {
        all.forEach((column, summary) -> summary.add(some.get(column)));
    }
}
