package io.millrace.demo.benchmark.cleaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.NamedStep;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepChain;
import io.millrace.core.keyed.InMemory;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The steps of a pipeline file over documents in memory, on one thread: no Kafka, no job, no shards. Passes over all
 * documents until the JVM is warm, then until enough time has been measured; prints megabytes of UTF-8 and the processor
 * time of the whole process, compiler and collector included, per pass.
 */
public final class CleaningBenchmark {
    private static final double MEGA = 1e6;
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PipelinePlan plan;
    private final List<Sample> samples;
    private long kept;

    private CleaningBenchmark(PipelinePlan plan, List<Sample> samples) {
        this.plan = plan;
        this.samples = samples;
    }

    /** Arguments: documents as JSON lines with id and text, pipeline file, seconds to warm up, seconds to measure. */
    public static void main(String... arguments) throws IOException {
        PipelinePlan plan = PipelinePlan.of(PipelineFile.read(Path.of(arguments[1]), System.getenv()));
        List<Sample> samples = samples(Path.of(arguments[0]), plan.input());
        CleaningBenchmark benchmark = new CleaningBenchmark(plan, samples);
        benchmark.passes(Double.parseDouble(arguments[2]));
        double[] measured = benchmark.passes(Double.parseDouble(arguments[3]));
        System.out.println(String.format(
                Locale.ROOT,
                "{\"megabytes\": %.6f, \"cpu_seconds\": %.6f, \"passes\": %d, \"documents\": %d, \"kept\": %d}",
                benchmark.bytes() / MEGA,
                measured[1],
                (long) measured[0],
                samples.size(),
                benchmark.kept));
    }

    private static List<Sample> samples(Path file, Schema schema) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Sample> samples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            List<Object> values = new ArrayList<>();
            schema.names().forEach(name -> values.add(node.path(name).asText()));
            samples.add(Sample.of(schema, new Origin("documents", 0, samples.size()), samples.size(), values));
        }
        return samples;
    }

    private double bytes() {
        int text = plan.input().indexOf("text");
        return samples.stream()
                .mapToLong(sample -> sample.get(text, String.class).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** Passes for some seconds, one at least; their number, and the processor seconds of each. */
    private double[] passes(double seconds) {
        long begun = System.nanoTime();
        long cpu = cpu();
        int passes = 0;
        do {
            pass();
            passes++;
        } while ((System.nanoTime() - begun) / NANOS < seconds);
        return new double[] {passes, (cpu() - cpu) / NANOS / passes};
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** The texts are other objects in every pass, so that nothing is remembered of the pass before. */
    private void pass() {
        kept = 0;
        Line line = line();
        int text = plan.input().indexOf("text");
        for (Sample sample : samples) {
            line.first().accept(sample.with(text, new String(sample.get(text, String.class).toCharArray())));
        }
        line.memories().forEach(InMemory::end);
    }

    /** The steps, made anew, so that those that remember begin with nothing. */
    private record Line(Consumer<Sample> first, List<InMemory> memories) {}

    private Line line() {
        List<NamedStep> steps =
                plan.stages().stream().flatMap(stage -> stage.bind().stream()).toList();
        List<InMemory> memories = new ArrayList<>();
        Consumer<Sample> next = sample -> kept++;
        int end = steps.size();
        for (int at = end - 1; at >= 0; at--) {
            boolean remembers = InMemory.runs(steps.get(at).step());
            if (remembers) {
                next = chain(steps.subList(at + 1, end), next);
                InMemory memory = new InMemory(steps.get(at), next, rejected -> {});
                memories.add(0, memory);
                next = memory::add;
                end = at;
            }
            steps.get(at).step().open(Services.NONE);
        }
        return new Line(chain(steps.subList(0, end), next), memories);
    }

    private static Consumer<Sample> chain(List<NamedStep> steps, Consumer<Sample> next) {
        return steps.isEmpty() ? next : new StepChain(steps, next, rejected -> {})::run;
    }
}
