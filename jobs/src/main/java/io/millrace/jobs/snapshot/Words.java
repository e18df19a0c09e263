package io.millrace.jobs.snapshot;

import io.millrace.core.CountText;
import io.millrace.sinks.snapshots.Snapshot;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sizes and contents as people read them. */
final class Words {
    private static final int THOUSAND = 1_000;
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private Words() {}

    static String bytes(long number) {
        double value = number;
        int unit = 0;
        while (value >= THOUSAND && unit < UNITS.length - 1) {
            value /= THOUSAND;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }

    /** As in {@code 3 files, 450 rows (test 50, train 400)}. */
    static String contents(Snapshot snapshot) {
        String splits = snapshot.splits().stream()
                .map(split -> split + " " + snapshot.rows(split))
                .collect(Collectors.joining(", ", " (", ")"));
        return CountText.of(snapshot.files().count(), "file") + ", " + CountText.of(snapshot.rows(), "row")
                + (snapshot.splits().isEmpty() ? "" : splits);
    }
}
