package io.millrace.sinks.snapshots.drift;

import io.millrace.sinks.statistics.ColumnSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns of two snapshots, in the order of the dataset. */
record Sides(Map<String, ColumnSummary> before, Map<String, ColumnSummary> after) {
    List<Drift> drift() {
        List<Drift> drift = new ArrayList<>();
        before.forEach((column, summary) -> drift.add(Drift.of(column, summary, after.get(column))));
        return drift;
    }
}
