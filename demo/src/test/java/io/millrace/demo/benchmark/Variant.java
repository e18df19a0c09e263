package io.millrace.demo.benchmark;

import io.millrace.demo.Launcher;
import io.millrace.demo.benchmark.BenchmarkPipeline.Read;
import io.millrace.demo.benchmark.BenchmarkPipeline.Steps;
import io.millrace.demo.benchmark.stock.PlainConsumer;
import io.millrace.demo.benchmark.stock.StockJob;
import java.nio.file.Path;
import java.util.List;

/** The programs that are compared. */
enum Variant {
    A("plain consumer", PlainConsumer.class, null),
    B("stock Flink", StockJob.class, null),
    C("Millrace, no steps", Launcher.class, Steps.NONE),
    D("Millrace, the demo's steps", Launcher.class, Steps.THOSE_OF_THE_DEMO),
    E("Millrace, without duplicates", Launcher.class, Steps.WITHOUT_DUPLICATES);

    private final String what;
    private final Class<?> program;
    private final Steps steps;

    Variant(String what, Class<?> program, Steps steps) {
        this.what = what;
        this.program = program;
        this.steps = steps;
    }

    String label() {
        return "(" + Character.toLowerCase(name().charAt(0)) + ") " + what;
    }

    Class<?> program() {
        return program;
    }

    /** Whether it writes Parquet. */
    boolean writes() {
        return this != A;
    }

    /** Rows that it must make of a topic; copies of photos are not counted. */
    long rows(FilledTopic topic) {
        return this == E ? topic.distinct() : topic.records();
    }

    /** Whether there may be more rows than that. */
    boolean copies(boolean photos) {
        return photos && (this == D || this == E);
    }

    List<String> arguments(BenchmarkPipeline pipeline, Path folder, Read read) {
        String parallelism = Integer.toString(read.parallelism());
        return switch (this) {
            case A -> List.of(pipeline.brokers(), read.topic(), parallelism);
            case B ->
                List.of(
                        pipeline.brokers(),
                        read.topic(),
                        parallelism,
                        Double.toString(pipeline.checkpointSeconds()),
                        folder.resolve("dataset").toString(),
                        folder.resolve("state").toString());
            default -> List.of("run", "-f", pipeline.write(folder, steps, read).toString(), "--quiet");
        };
    }
}
