package io.millrace.jobs.run;

import io.millrace.ingestion.BrokerProcess;
import io.millrace.ingestion.Producing;
import io.millrace.ingestion.ProducingSettings;
import io.millrace.jobs.cli.Main;
import io.millrace.jobs.cluster.LiveMetrics;
import io.millrace.jobs.cluster.LiveReporter;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.flink.FlinkPipeline;
import io.millrace.jobs.flink.JobSettings;
import io.millrace.jobs.flink.JobStart;
import io.millrace.jobs.flink.TestSteps;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.commits.Root;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;
import picocli.CommandLine;

/** A pipeline file in a directory of its own, over a topic of numbered records; options of it can be replaced. */
final class TestPipeline {
    private static final String TEXT = """
            pipeline: numbers
            source:
              kafka:
                brokers: "BROKERS"
                topics: [TOPIC]
                start: START
                stop: STOP
                event_time: EVENT_TIME
            schema:
              fields:
                id: int64
                FIELD: {type: string, from: text}
                MORE_FIELDS
            plugins: [PLUGIN]
            steps: STEPS
            split: {by: FIELD, weights: {train: 8000, validation: 2000}}
            sink:
              parquet: {path: "ROOT", shard_rows: SHARD_ROWS}
            rejects: {UNWANTED}
            EXTRA
            run: {parallelism: PARALLELISM, checkpoint_seconds: INTERVAL, state: "file://STATE"}
            """;

    /** What a command told, and its exit code. */
    record Told(int code, String out, String err) {}

    final Path directory;
    private final TreeMap<String, String> values = new TreeMap<>();

    TestPipeline(Path directory, String brokers, String topic) throws IOException {
        this.directory = Files.createDirectories(directory);
        values.put("EXTRA", "");
        values.put("EVENT_TIME", "{}");
        values.put("START", "earliest");
        values.put("MORE_FIELDS", "");
        values.put("INTERVAL", "0.3");
        values.put("FIELD", "text");
        values.put("UNWANTED", "files: {path: \"REJECTS\"}");
        values.putAll(Map.of(
                "BROKERS",
                brokers,
                "TOPIC",
                topic,
                "STOP",
                "never",
                "PLUGIN",
                TestSteps.class.getName(),
                "STEPS",
                "[{drop_some: {every: 10}}, copy_all: {}]",
                "ROOT",
                directory.resolve("root").toString(),
                "REJECTS",
                directory.resolve("rejects").toString(),
                "SHARD_ROWS",
                "1000",
                "PARALLELISM",
                "2",
                "STATE",
                directory.resolve("state").toString()));
    }

    TestPipeline with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    Path file() throws IOException {
        String text = TEXT;
        for (String name : values.descendingMap().keySet()) {
            text = text.replaceAll("\\b" + name + "\\b", Matcher.quoteReplacement(values.get(name)));
        }
        return Files.writeString(directory.resolve("pipeline.yaml"), text);
    }

    PipelinePlan plan() throws IOException {
        return PipelinePlan.of(PipelineFile.read(file(), Map.of()));
    }

    /** The command {@code run}, in this process. */
    Told run(String... options) throws IOException {
        return command("run", options);
    }

    /** A command on this pipeline, in this process. */
    Told command(String name, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(name.split(" ", -1)));
        arguments.addAll(List.of("-f", file().toString()));
        arguments.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands =
                Main.commands().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = commands.execute(arguments.toArray(String[]::new));
        return new Told(code, out.toString(), err.toString());
    }

    /** Runs it without an end, waits for so many records, and stops it as {@code flink stop --drain} does; the savepoint. */
    Path drainedByFlink(long records) throws Exception {
        PipelinePlan plan = plan();
        StartChecks checks = new StartChecks(plan, state(), RunOptions.NONE);
        StartChecks.Found found = checks.check();
        Configuration flink = JobSettings.of(plan.spec().pipeline(), plan.spec().run());
        flink.set(DeploymentOptions.TARGET, "local");
        flink.setString("metrics.reporters", "live");
        flink.setString("metrics.reporter.live.factory.class", LiveReporter.class.getName());
        LiveMetrics.clear();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(flink);
        new FlinkPipeline(plan, checks.start(checks.root(), found, false, JobStart.SourceRun.PLAIN)).build(environment);
        JobClient job = environment.executeAsync();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> LiveMetrics.read().consumed() >= records);
        String savepoints =
                state().savepoints(job.getJobID().toHexString()).toUri().toString();
        return Path.of(URI.create(job.stopWithSavepoint(true, savepoints, SavepointFormatType.NATIVE)
                .get()));
    }

    Root root() {
        return Root.open(Path.of(values.get("ROOT")));
    }

    StateDirectory state() {
        return new StateDirectory(Path.of(values.get("STATE")));
    }

    /** Sends records with these numbers. */
    void send(BrokerProcess broker, int from, int to) throws IOException {
        send(broker, from, to, id -> "number " + id);
    }

    void send(BrokerProcess broker, int from, int to, IntFunction<String> text) throws IOException {
        send(
                broker,
                IntStream.range(from, to)
                        .mapToObj(id -> "{\"id\":" + id + ",\"text\":\"" + text.apply(id) + "\"}")
                        .toList());
    }

    /** Sends lines of JSON. */
    void send(BrokerProcess broker, List<String> lines) throws IOException {
        Path input = Files.write(directory.resolve("input.jsonl"), lines);
        new Producing(new ProducingSettings(
                        input, broker.brokers(), values.get("TOPIC"), "id", Map.of(), "none", 0, null, Map.of()))
                .send(count -> {});
    }
}
