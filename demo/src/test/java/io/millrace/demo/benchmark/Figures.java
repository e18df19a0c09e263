package io.millrace.demo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Tables in Markdown.
 *
 * @param topic that the rounds read
 * @param few that the shorter runs read: what the longer ones use more is what further records cost, without the start of
 *     the JVM and of Flink and without most of the compiler's work
 */
record Figures(FilledTopic topic, FilledTopic few, List<Run> runs) {
    /** All runs of one variant at one parallelism. */
    private record Runs(List<Run> shorter, List<Run> longer) {
        double wall() {
            return median(longer, run -> run.usage().wallSeconds());
        }

        double cpu() {
            return median(longer, run -> run.usage().cpuSeconds());
        }

        double further() {
            return cpu() - median(shorter, run -> run.usage().cpuSeconds());
        }

        private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
            double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    List<String> medians() {
        List<String> lines = new ArrayList<>(List.of(
                "| variant | parallelism | wall s | records/s | MB/s | CPU s | records per CPU s | MB per CPU s"
                        + " | further records per CPU s | further MB per CPU s | of (b) |",
                "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"));
        grouped().forEach((parallelism, variants) -> {
            Runs stock = variants.get(Variant.B);
            variants.forEach((variant, some) ->
                    lines.add(median(variant, parallelism, some, stock == null ? Double.NaN : stock.further())));
        });
        return lines;
    }

    private String median(Variant variant, int parallelism, Runs some, double stock) {
        return row(
                variant.label(),
                parallelism,
                decimal(some.wall()),
                whole(topic.records() / some.wall()),
                decimal(topic.megabytes() / some.wall()),
                decimal(some.cpu()),
                whole(topic.records() / some.cpu()),
                decimal(topic.megabytes() / some.cpu()),
                whole((topic.records() - few.records()) / some.further()),
                decimal((topic.megabytes() - few.megabytes()) / some.further()),
                String.format(Locale.ROOT, "%.2f", stock / some.further()));
    }

    private Map<Integer, Map<Variant, Runs>> grouped() {
        Map<Integer, Map<Variant, Runs>> all = new TreeMap<>();
        for (Run run : runs) {
            Runs some = all.computeIfAbsent(run.read().parallelism(), any -> new TreeMap<>())
                    .computeIfAbsent(run.variant(), any -> new Runs(new ArrayList<>(), new ArrayList<>()));
            (run.topic().equals(few) ? some.shorter() : some.longer()).add(run);
        }
        return all;
    }

    List<String> raw() {
        List<String> lines = new ArrayList<>(List.of(
                "| round | records | variant | parallelism | wall s | CPU s | load | rows | files | row groups | pages | MB |",
                "|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"));
        runs.forEach(run -> lines.add(raw(run)));
        return lines;
    }

    /** One run; what was written has been checked. */
    static String raw(Run run) {
        ParquetFiles files = run.files();
        boolean none = files == null;
        return row(
                run.round(),
                run.topic().records(),
                run.variant().label(),
                run.read().parallelism(),
                decimal(run.usage().wallSeconds()),
                decimal(run.usage().cpuSeconds()),
                decimal(run.load()),
                none ? "–" : files.rows(),
                none ? "–" : files.files(),
                none ? "–" : files.groups(),
                none ? "–" : files.pages(),
                none ? "–" : decimal(files.megabytes()));
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return row.toString();
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
