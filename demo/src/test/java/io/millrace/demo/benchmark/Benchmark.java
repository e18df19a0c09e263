package io.millrace.demo.benchmark;

import io.millrace.demo.benchmark.BenchmarkPipeline.Read;
import io.millrace.demo.benchmark.BenchmarkPipeline.Steps;
import io.millrace.demo.benchmark.FilledTopic.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a topic once and runs every variant over it, round after round. */
@Command(
        name = "pipeline.sh",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "The benchmark of docs/benchmarks/pipeline.md.")
public final class Benchmark implements Callable<Integer> {
    private static final String TOPIC = "tickets";
    private static final String FEW = "few";
    private static final int PARTITIONS = 4;

    @Option(names = "--records", defaultValue = "500000", description = "Tickets in the topic.")
    private int records;

    @Option(names = "--few", defaultValue = "100000", description = "Tickets in the topic of the shorter runs.")
    private int few;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds; the median counts.")
    private int rounds;

    @Option(names = "--parallelism", split = ",", defaultValue = "1,2", description = "Subtasks, or consumers.")
    private List<Integer> parallelism;

    @Option(names = "--variants", split = ",", defaultValue = "A,B,C,D,E", description = "Which programs.")
    private List<Variant> variants;

    @Option(names = "--once", split = ",", description = "Programs that run in the first round only: the slow ones.")
    private List<Variant> once = List.of();

    @Option(names = "--photos", description = "Tickets with their photos.")
    private boolean photos;

    @Option(names = "--seed", defaultValue = "1", description = "Of the tickets.")
    private long seed;

    @Option(names = "--checkpoint-seconds", defaultValue = "10", description = "Seconds between checkpoints.")
    private double checkpointSeconds;

    @Option(
            names = "--jvm",
            split = " ",
            defaultValue = "-Xmx1g -XX:+UseSerialGC -Djava.awt.headless=true",
            description = "Options of every measured JVM.")
    private List<String> jvm;

    @Option(names = "--work", required = true, description = "Directory for topic, outputs and figures; is emptied.")
    private Path work;

    @Option(
            names = "--profile",
            description = "One round, recorded by Flight Recorder or the agent, instead of the figures.")
    private boolean profile;

    @Option(names = "--agent", description = "libasyncProfiler.so: profiles native code too.")
    private Path agent;

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Benchmark()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = work.toAbsolutePath().normalize();
        Folders.empty(folder);
        Jvm jvms = new Jvm(folder, jvm, 60);
        try (Jvm.Broker broker = jvms.broker(TOPIC, PARTITIONS)) {
            FilledTopic.create(broker.address(), FEW, PARTITIONS);
            FilledTopic small = FilledTopic.fill(broker.address(), FEW, new Recipe(seed, few, photos));
            FilledTopic full = FilledTopic.fill(broker.address(), TOPIC, new Recipe(seed, records, photos));
            System.out.printf(
                    "%,d tickets, %.1f MB, %,d different; JVM %s with %s%n",
                    full.records(), full.megabytes(), full.distinct(), Runtime.version(), String.join(" ", jvm));
            BenchmarkPipeline pipeline =
                    new BenchmarkPipeline(broker.address(), folder.resolve("keys"), checkpointSeconds, photos);
            makeKeys(jvms, folder, pipeline);
            Rounds all = new Rounds(jvms, pipeline, parallelism, variants, once);
            Files.write(folder.resolve("figures.md"), profile ? all.profile(full, agent) : figures(all, small, full));
        }
        Files.readAllLines(folder.resolve("figures.md")).forEach(System.out::println);
        return 0;
    }

    private static void makeKeys(Jvm jvms, Path folder, BenchmarkPipeline pipeline) throws IOException {
        Files.createDirectories(pipeline.keys());
        Path file = pipeline.write(
                Files.createDirectories(folder.resolve("init")), Steps.THOSE_OF_THE_DEMO, new Read(FEW, 1));
        jvms.millrace(file.getParent(), "keys", "init", "-f", file.toString());
    }

    private List<String> figures(Rounds all, FilledTopic small, FilledTopic full) {
        for (int round = 1; round <= rounds; round++) {
            all.run(small, round);
            all.run(full, round);
        }
        return all.figures(full, small);
    }
}
