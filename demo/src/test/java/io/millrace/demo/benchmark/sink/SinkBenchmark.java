package io.millrace.demo.benchmark.sink;

import io.millrace.demo.benchmark.Folders;
import io.millrace.demo.benchmark.Jvm;
import io.millrace.demo.benchmark.sink.Setting.Megabytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks every program for the same, in turn, round after round. */
@Command(
        name = "sink.sh",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "The benchmark of docs/benchmarks/sink.md.")
public final class SinkBenchmark implements Callable<Integer> {
    @Option(names = "--programs", split = ",", defaultValue = "PARQUET,FILE_SINK,SHARDS", description = "Which.")
    private List<Program> programs;

    @Option(names = "--workloads", split = ",", defaultValue = "TEXT,TABULAR,TOKENS,IMAGES", description = "Of what.")
    private List<Workload> workloads;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds; the median counts.")
    private int rounds;

    @Option(names = "--every", split = ",", defaultValue = "10", description = "Seconds between checkpoints.")
    private List<Double> every;

    @Option(names = "--seconds", defaultValue = "10", description = "For which rows are written.")
    private double seconds;

    @Option(names = "--warm", defaultValue = "6", description = "Seconds before, for the compiler.")
    private double warm;

    @Option(names = "--splits", defaultValue = "1", description = "Splits of equal size.")
    private int splits;

    @Option(names = "--shard-megabytes", defaultValue = "256", description = "Millrace's shard_megabytes.")
    private int shard;

    @Option(names = "--group-megabytes", description = "Millrace's row_group_megabytes.")
    private Integer group;

    @Option(names = "--buffer-megabytes", defaultValue = "192", description = "Millrace's shard_buffer_megabytes.")
    private int buffer;

    @Option(
            names = "--jvm",
            split = " ",
            defaultValue = "-Xmx1g -XX:+UseSerialGC",
            description = "Options of every measured JVM.")
    private List<String> jvm;

    @Option(names = "--work", required = true, description = "Directory for outputs and figures.")
    private Path work;

    @Option(names = "--more", description = "Adds to the runs that are in the directory; else it is emptied.")
    private boolean more;

    @Option(
            names = "--profile",
            description = "One run of each, recorded by Flight Recorder or the agent, instead of the figures.")
    private boolean profile;

    @Option(names = "--agent", description = "libasyncProfiler.so: profiles native code too.")
    private Path agent;

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new SinkBenchmark()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = work.toAbsolutePath().normalize();
        if (!more) {
            Folders.empty(folder);
        }
        Trials trials = new Trials(new Jvm(folder, jvm, 10), warm);
        System.out.printf("JVM %s with %s%n", Runtime.version(), String.join(" ", jvm));
        List<String> lines = profile ? profiles(trials) : figures(trials);
        Files.write(folder.resolve(profile ? "profile.md" : "figures.md"), lines);
        lines.forEach(System.out::println);
        return 0;
    }

    private List<String> figures(Trials trials) throws IOException {
        for (int round = 0; round < rounds; round++) {
            for (Setting setting : settings()) {
                System.out.println(SinkFigures.row(trials.run(setting)));
            }
        }
        return new SinkFigures(trials.all()).lines();
    }

    private List<String> profiles(Trials trials) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Setting setting : settings()) {
            lines.add("");
            lines.add(setting.program().label() + ", " + setting.workload() + ":");
            lines.addAll(trials.profile(setting, agent));
        }
        return lines;
    }

    /** Of one round. */
    private List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        Megabytes megabytes = new Megabytes(shard, group, buffer);
        for (Workload workload : workloads) {
            for (double interval : every) {
                for (Program program : programs) {
                    settings.add(new Setting(program, workload, splits, interval, seconds, megabytes));
                }
            }
        }
        return settings;
    }
}
