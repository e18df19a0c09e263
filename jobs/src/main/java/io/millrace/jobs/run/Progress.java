package io.millrace.jobs.run;

import io.millrace.core.CountText;
import io.millrace.jobs.cluster.Counts;
import io.millrace.sinks.commits.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a job stands: live counts of its operators, and the commits. */
final class Progress {
    private static final int REASONS = 4;
    /** The share of a second's rate in the shown one. */
    private static final double FRESH = 0.2;

    private final Root root;
    private long lastNanos = System.nanoTime();
    private long lastConsumed;
    private double rate;

    Progress(Root root) {
        this.root = root;
    }

    List<String> lines(Counts counts) {
        root.refresh();
        Funnel funnel = Funnel.of(root);
        List<String> lines = new ArrayList<>();
        String waiting = counts.lag().isPresent()
                ? text("%,d waiting", counts.lag().getAsLong())
                : "how many wait is not known yet";
        lines.add(text("read %,d at %,.0f a second, %s", counts.consumed(), rate(counts), waiting));
        Map<String, Long> rejected = counts.rejected();
        long total = rejected.values().stream().mapToLong(Long::longValue).sum();
        lines.add(text("  kept %,d, rejected %,d%s", counts.kept(), total, most(rejected)));
        lines.add("  dataset: " + CountText.grouped(funnel.rows(), "row") + " in "
                + CountText.grouped(funnel.shards(), "shard") + text(", %,d rejected", lost(funnel)));
        return lines;
    }

    private static long lost(Funnel funnel) {
        return funnel.counts().consumed()
                + funnel.counts().added()
                - funnel.counts().kept();
    }

    private static String most(Map<String, Long> rejected) {
        return rejected.isEmpty()
                ? ""
                : rejected.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(REASONS)
                        .map(reason -> text("%s %,d", reason.getKey(), reason.getValue()))
                        .collect(Collectors.joining(", ", " (", rejected.size() > REASONS ? ", …)" : ")"));
    }

    private double rate(Counts counts) {
        long now = System.nanoTime();
        long consumed = counts.consumed();
        double seconds = (now - lastNanos) / 1e9;
        double present = Math.max(0, consumed - lastConsumed) / Math.max(seconds, 0.001);
        rate += (rate == 0 ? 1 : FRESH) * (present - rate);
        lastNanos = now;
        lastConsumed = consumed;
        return rate;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
