package io.millrace.demo.benchmark.sink;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Tables in Markdown. */
record SinkFigures(List<Trial> trials) {
    private static final double MEBIBYTE = 1 << 20;

    /** All runs of a program that were asked for the same. */
    private record Same(List<Trial> runs) {
        double median(ToDoubleFunction<Trial> figure) {
            return quantile(runs.stream().mapToDouble(figure), 0.5);
        }

        /** Over all checkpoints of all runs. */
        double quantile(double part, ToDoubleFunction<Checkpoint> figure) {
            return quantile(
                    runs.stream()
                            .flatMap(run -> run.outcome().checkpoints().stream())
                            .mapToDouble(figure),
                    part);
        }

        /** Over the files that were complete before the end. */
        double fileMebibytes(double part) {
            return quantile(
                    runs.stream().flatMap(run -> run.outcome().full().stream()).mapToDouble(bytes -> bytes / MEBIBYTE),
                    part);
        }

        long checkpoints() {
            return runs.stream()
                    .mapToLong(run -> run.outcome().checkpoints().size())
                    .sum();
        }

        /** The smallest value that is not below so large a part of all; the middle of two for a half. */
        private static double quantile(DoubleStream values, double part) {
            double[] sorted = values.sorted().toArray();
            if (sorted.length == 0) {
                return Double.NaN;
            }
            int last = Math.max(0, (int) Math.ceil(part * sorted.length) - 1);
            boolean isBetween = part == 0.5 && sorted.length % 2 == 0;
            return isBetween ? (sorted[last] + sorted[last + 1]) / 2 : sorted[last];
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(throughput());
        lines.add("");
        lines.addAll(checkpoints());
        lines.add("");
        lines.addAll(files());
        lines.add("");
        lines.addAll(raw());
        return lines;
    }

    private Map<Setting, Map<Program, Same>> grouped() {
        Map<Setting, Map<Program, Same>> groups = new LinkedHashMap<>();
        for (Trial trial : trials) {
            groups.computeIfAbsent(trial.question(), none -> new EnumMap<>(Program.class))
                    .computeIfAbsent(trial.setting().program(), none -> new Same(new ArrayList<>()))
                    .runs()
                    .add(trial);
        }
        return groups;
    }

    private List<String> throughput() {
        List<String> lines = new ArrayList<>(List.of(
                "| workload | splits | checkpoint every s | program | runs | MB/s | MB per CPU s | of FileSink |"
                        + " old generation MB | open groups MB |",
                "|---|--:|--:|---|--:|--:|--:|--:|--:|--:|"));
        grouped()
                .forEach((question, programs) -> programs.forEach((program, same) -> {
                    double rate = same.median(run -> run.outcome().perCpuSecond());
                    double stock = programs.containsKey(Program.FILE_SINK)
                            ? programs.get(Program.FILE_SINK)
                                    .median(run -> run.outcome().perCpuSecond())
                            : Double.NaN;
                    lines.add(cells(
                            name(question),
                            question.splits(),
                            question.every(),
                            program.label(),
                            same.runs().size(),
                            decimal(same.median(run -> run.outcome().perSecond())),
                            decimal(rate),
                            String.format(Locale.ROOT, "%.2f", rate / stock),
                            decimal(same.median(run -> run.outcome().heapPeak() / 1e6)),
                            decimal(same.median(run -> run.outcome().bufferPeak() / 1e6))));
                }));
        return lines;
    }

    private List<String> checkpoints() {
        List<String> lines = new ArrayList<>(List.of(
                "| workload | splits | every s | program | checkpoints | synchronous ms median | p99 | longest |"
                        + " its CPU p99 | until committed ms median | longest | state MB median | largest |",
                "|---|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"));
        grouped()
                .forEach((question, programs) -> programs.forEach((program, same) -> {
                    if (program != Program.PARQUET) {
                        lines.add(cells(
                                name(question),
                                question.splits(),
                                question.every(),
                                program.label(),
                                same.checkpoints(),
                                decimal(same.quantile(0.5, Checkpoint::syncMillis)),
                                decimal(same.quantile(0.99, Checkpoint::syncMillis)),
                                decimal(same.quantile(1, Checkpoint::syncMillis)),
                                decimal(same.quantile(0.99, Checkpoint::syncCpuMillis)),
                                decimal(same.quantile(0.5, Checkpoint::millis)),
                                decimal(same.quantile(1, Checkpoint::millis)),
                                decimal(same.quantile(0.5, checkpoint -> checkpoint.stateBytes() / 1e6)),
                                decimal(same.quantile(1, checkpoint -> checkpoint.stateBytes() / 1e6))));
                    }
                }));
        return lines;
    }

    private List<String> files() {
        List<String> lines = new ArrayList<>(List.of(
                "| workload | splits | checkpoint every s | program | files a run | row groups a run |"
                        + " complete before the end, MiB: smallest | median | largest |",
                "|---|--:|--:|---|--:|--:|--:|--:|--:|"));
        grouped()
                .forEach((question, programs) -> programs.forEach((program, same) -> lines.add(cells(
                        name(question),
                        question.splits(),
                        question.every(),
                        program.label(),
                        decimal(same.median(Trial::files)),
                        decimal(same.median(Trial::groups)),
                        decimal(same.fileMebibytes(0)),
                        decimal(same.fileMebibytes(0.5)),
                        decimal(same.fileMebibytes(1))))));
        return lines;
    }

    private List<String> raw() {
        List<String> lines = new ArrayList<>(List.of(
                "| workload | splits | checkpoint every s | program | MB | wall s | CPU s | load | files | MB written |",
                "|---|--:|--:|---|--:|--:|--:|--:|--:|--:|"));
        trials.forEach(trial -> lines.add(row(trial)));
        return lines;
    }

    static String row(Trial trial) {
        Setting setting = trial.setting();
        Outcome outcome = trial.outcome();
        return cells(
                name(setting),
                setting.splits(),
                setting.every(),
                setting.program().label(),
                decimal(outcome.bytes() / 1e6),
                decimal(outcome.wallSeconds()),
                decimal(outcome.cpuSeconds()),
                decimal(trial.load()),
                trial.files(),
                decimal(trial.written() / 1e6));
    }

    private static String name(Setting setting) {
        return setting.workload().name().toLowerCase(Locale.ROOT);
    }

    private static String cells(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return row.toString();
    }

    private static String decimal(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f", value);
    }
}
