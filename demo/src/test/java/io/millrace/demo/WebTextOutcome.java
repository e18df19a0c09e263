package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.sinks.commits.Commit;
import io.millrace.sinks.commits.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run of the example of web text left behind.
 *
 * @param hashes of the texts in the shards, by id
 * @param rejects the lines of the files of rejects, by id
 * @param counted rejects by reason, as the commits have them
 */
record WebTextOutcome(
        long consumed,
        long rows,
        Map<String, String> hashes,
        Map<String, Reject> rejects,
        SortedMap<String, Long> counted) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param original id of the document that a duplicate repeats, or null */
    record Reject(String reason, String original) {}

    /**
     * @param folder holds {@code dataset} and {@code rejects}
     * @param ids of the documents, which were sent to one partition in this order
     */
    static WebTextOutcome read(Path folder, List<String> ids) throws IOException {
        Path dataset = folder.resolve("dataset");
        SortedMap<String, Long> counted = new TreeMap<>();
        long consumed = 0;
        long rows = 0;
        for (Commit.Append append : Root.open(dataset).appends()) {
            consumed += append.counts().consumed();
            rows += append.counts().kept();
            append.counts().rejected().forEach((reason, count) -> counted.merge(reason, count, Long::sum));
        }
        return new WebTextOutcome(consumed, rows, hashes(dataset), rejects(folder.resolve("rejects"), ids), counted);
    }

    private static Map<String, String> hashes(Path dataset) {
        Program printed = Outside.python(
                dataset.resolveSibling("hashes.txt"),
                Duration.ofMinutes(2),
                Outside.tool("text_hashes.py"),
                List.of(dataset.toString()));
        assertThat(printed.exit()).as(printed.printed()).isZero();
        Map<String, String> hashes = new HashMap<>();
        printed.printed().lines().map(line -> line.split(" ", 2)).forEach(row -> assertThat(hashes.put(row[0], row[1]))
                .as("another row of " + row[0])
                .isNull());
        return hashes;
    }

    private static Map<String, Reject> rejects(Path folder, List<String> ids) throws IOException {
        Map<String, Reject> rejects = new HashMap<>();
        for (String line : lines(folder)) {
            JsonNode json = JSON.readTree(line);
            String original = json.path("original").asText(null);
            Reject reject = new Reject(
                    json.get("step").asText() + "." + json.get("reason").asText(),
                    original == null ? null : ids.get(Integer.parseInt(original.split("/", -1)[2])));
            assertThat(rejects.put(ids.get(json.get("offset").asInt()), reject))
                    .as("another reject of the same document")
                    .isNull();
        }
        return rejects;
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** {@code id outcome reason out_sha256_16}, with - for what there is not. */
    String decision(String id) {
        Reject reject = rejects.get(id);
        return reject == null ? id + " kept - " + hashes.get(id) : id + " rejected " + reject.reason() + " -";
    }
}
