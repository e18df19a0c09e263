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
 * @param few that the runs over a few records read
 */
record Figures(FilledTopic topic, FilledTopic few, List<Run> runs) {
    /** The rounds of one variant at one parallelism. */
    private record Rounds(Run start, List<Run> rounds) {
        double median(ToDoubleFunction<Run> figure) {
            double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }

        double cpu() {
            return median(run -> run.usage().cpuSeconds());
        }

        double withoutStart() {
            return cpu() - start.usage().cpuSeconds();
        }
    }

    List<String> medians() {
        List<String> lines = new ArrayList<>(List.of(
                "| variant | parallelism | wall s | records/s | MB/s | CPU s | records per CPU s | MB per CPU s"
                        + " | start, CPU s | records per CPU s, start left out | of (b) | written MB |",
                "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"));
        Map<Integer, Map<Variant, Rounds>> all = grouped();
        all.forEach((parallelism, variants) ->
                variants.forEach((variant, rounds) -> lines.add(median(rounds, variants.get(Variant.B)))));
        return lines;
    }

    private String median(Rounds rounds, Rounds stock) {
        Run any = rounds.start();
        double wall = rounds.median(run -> run.usage().wallSeconds());
        double cpu = rounds.cpu();
        double steady = rounds.withoutStart();
        return row(
                any.variant().label(),
                any.parallelism(),
                seconds(wall),
                whole(topic.records() / wall),
                seconds(topic.megabytes() / wall),
                seconds(cpu),
                whole(topic.records() / cpu),
                seconds(topic.megabytes() / cpu),
                seconds(any.usage().cpuSeconds()),
                whole((topic.records() - few.records()) / steady),
                stock == null ? "–" : String.format(Locale.ROOT, "%.2f", stock.withoutStart() / steady),
                any.files() == null
                        ? "–"
                        : whole(rounds.median(run -> run.files().megabytes())));
    }

    private Map<Integer, Map<Variant, Rounds>> grouped() {
        Map<Integer, Map<Variant, Rounds>> all = new TreeMap<>();
        for (Run run : runs) {
            Map<Variant, Rounds> variants = all.computeIfAbsent(run.parallelism(), any -> new TreeMap<>());
            if (run.round() == 0) {
                variants.put(run.variant(), new Rounds(run, new ArrayList<>()));
            } else {
                variants.get(run.variant()).rounds().add(run);
            }
        }
        return all;
    }

    List<String> raw() {
        List<String> lines = new ArrayList<>(List.of(
                "| round | variant | parallelism | wall s | CPU s | load | rows | files | row groups | pages | MB |",
                "|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"));
        runs.forEach(run -> lines.add(raw(run)));
        return lines;
    }

    /** One run; what was written has been checked. */
    static String raw(Run run) {
        ParquetFiles files = run.files();
        boolean none = files == null;
        return row(
                run.round(),
                run.variant().label(),
                run.parallelism(),
                seconds(run.usage().wallSeconds()),
                seconds(run.usage().cpuSeconds()),
                seconds(run.load()),
                none ? "–" : files.rows(),
                none ? "–" : files.files(),
                none ? "–" : files.groups(),
                none ? "–" : files.pages(),
                none ? "–" : seconds(files.megabytes()));
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return row.toString();
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
