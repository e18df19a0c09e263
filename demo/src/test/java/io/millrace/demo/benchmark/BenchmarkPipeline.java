package io.millrace.demo.benchmark;

import io.millrace.demo.Launcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pipeline files made from the demo's, so that its fields and steps are those of the benchmark.
 *
 * @param keys directory of the keys, which all runs share
 */
record BenchmarkPipeline(String brokers, Path keys, double checkpointSeconds, boolean photos) {
    /** What becomes of the demo's steps. */
    enum Steps {
        NONE,
        THOSE_OF_THE_DEMO,
        WITHOUT_DUPLICATES
    }

    /** Where a run reads, and how. */
    record Read(String topic, int parallelism) {}

    private static final String NO_DUPLICATES = "drop_exact_duplicates";

    /** @return the file, in the folder */
    Path write(Path folder, Steps steps, Read read) {
        List<String> lines = new ArrayList<>();
        String block = "";
        for (String line : demo().lines().toList()) {
            block = line.startsWith(" ") ? block : line;
            if (!isLeftOut(line, steps, block)) {
                lines.add(filled(line, folder, steps, read));
            }
            if (line.equals("steps:") && steps == Steps.WITHOUT_DUPLICATES) {
                lines.add("  - " + NO_DUPLICATES + ": {fields: [ticket_id]}");
            }
        }
        Path file = folder.resolve("pipeline.yaml");
        try {
            return Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @param block the line that begins the block which the line is in */
    private boolean isLeftOut(String line, Steps steps, String block) {
        boolean needsSteps = Stream.of("steps:", "split:", "keys:").anyMatch(block::startsWith);
        return (block.startsWith("run:") && !line.equals(block))
                || line.contains(NO_DUPLICATES)
                || (!photos && line.contains("photo"))
                || (steps == Steps.NONE && needsSteps);
    }

    private String filled(String line, Path folder, Steps steps, Read read) {
        if (line.startsWith("run:")) {
            return "run: {parallelism: %d, checkpoint_seconds: %s, state: 'file://%s'}"
                    .formatted(read.parallelism(), checkpointSeconds, folder.resolve("state"));
        }
        String tagged = steps == Steps.NONE ? line.replace("tags: [sensitive], ", "") : line;
        return tagged.replace("${KAFKA_BROKERS:-localhost:9092}", "'" + brokers + "'")
                .replace("topics: [tickets]", "topics: [" + read.topic() + "]")
                .replace("@WORK@/keys", keys.toString())
                .replace("@WORK@", folder.toString())
                .replace("@DATASET@", folder.resolve("dataset").toString());
    }

    private static String demo() {
        try (InputStream input = Launcher.class.getResourceAsStream("pipeline.yaml")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
