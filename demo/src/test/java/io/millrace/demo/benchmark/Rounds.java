package io.millrace.demo.benchmark;

import io.millrace.demo.benchmark.BenchmarkPipeline.Read;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the variants in turn, so that a busy moment of the machine meets all of them alike, and checks what they wrote. */
final class Rounds {
    private final Jvm jvms;
    private final BenchmarkPipeline pipeline;
    private final List<Integer> parallelism;
    private final List<Variant> variants;
    private final List<Variant> once;
    private final List<Run> runs = new ArrayList<>();

    /** @param once variants that run in the first round only */
    Rounds(
            Jvm jvms,
            BenchmarkPipeline pipeline,
            List<Integer> parallelism,
            List<Variant> variants,
            List<Variant> once) {
        this.jvms = jvms;
        this.pipeline = pipeline;
        this.parallelism = parallelism;
        this.variants = variants;
        this.once = once;
    }

    void run(FilledTopic topic, int round) {
        for (int subtasks : parallelism) {
            for (Variant variant : of(round)) {
                Run run = run(topic, variant, new Read(topic.name(), subtasks), round);
                System.out.println(Figures.raw(run));
                runs.add(run);
            }
        }
    }

    private List<Variant> of(int round) {
        return variants.stream()
                .filter(variant -> round == 1 || !once.contains(variant))
                .toList();
    }

    private Run run(FilledTopic topic, Variant variant, Read read, int round) {
        Path folder = jvms.work().resolve("run");
        Folders.empty(folder);
        Jvm.Usage usage = jvms.measure(folder, List.of(), variant.program(), variant.arguments(pipeline, folder, read));
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Run(variant, read, topic, round, usage, load, check(topic, variant, folder, usage));
    }

    private ParquetFiles check(FilledTopic topic, Variant variant, Path folder, Jvm.Usage usage) {
        if (!variant.writes()) {
            String wanted = "rows " + topic.records() + " bytes " + topic.bytes();
            if (!usage.printed().contains(wanted)) {
                throw new IllegalStateException(variant + " must print '" + wanted + "', got: " + usage.printed());
            }
            return null;
        }
        ParquetFiles files = ParquetFiles.check(folder.resolve("dataset"));
        long wanted = variant.rows(topic);
        boolean right = variant.copies(pipeline.photos()) ? files.rows() >= wanted : files.rows() == wanted;
        if (!right) {
            throw new IllegalStateException(variant + " must write " + wanted + " rows, got " + files.rows());
        }
        return files;
    }

    List<String> figures(FilledTopic full, FilledTopic small) {
        Figures figures = new Figures(full, small, runs);
        List<String> lines = new ArrayList<>(figures.medians());
        lines.add("");
        lines.addAll(figures.raw());
        return lines;
    }

    /** @param agent async-profiler's library, or null for Flight Recorder */
    List<String> profile(FilledTopic topic, Path agent) {
        List<String> lines = new ArrayList<>();
        for (int subtasks : parallelism) {
            for (Variant variant : variants) {
                Path folder = jvms.work().resolve("profile-" + variant + "-" + subtasks);
                Folders.empty(folder);
                lines.add("");
                lines.add(variant.label() + ", parallelism " + subtasks + ":");
                lines.addAll(profile(topic, variant, folder, agent, subtasks));
            }
        }
        return lines;
    }

    private List<String> profile(FilledTopic topic, Variant variant, Path folder, Path agent, int subtasks) {
        Profile profile = Profile.in(folder, "profile", agent);
        List<String> arguments = variant.arguments(pipeline, folder, new Read(topic.name(), subtasks));
        jvms.measure(folder, profile.options(), variant.program(), arguments);
        return profile.lines(stack -> true);
    }
}
