package io.millrace.demo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.ingestion.FileRecords;
import io.millrace.ingestion.RawRecord;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.jobs.preview.Preview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplePipelinesTest {
    private static final int RECORDS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    static List<String> folders() throws IOException {
        try (var all = Files.list(ExampleFolder.ALL)) {
            return all.filter(folder -> Files.exists(folder.resolve("pipeline.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isValidWithoutAWarning(String name) {
        ExampleFolder example = new ExampleFolder(name, folder);
        assertThat(example.file().mistakes()).isEmpty();
        assertThat(PipelinePlan.of(example.file()).warnings(name)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ExampleKind.class)
    void everyFlawMeetsItsReason(ExampleKind kind) throws IOException {
        Instant now = Instant.now();
        ExampleRecords records = kind.records(new Batch(1, RECORDS, now));
        List<String> lines = IntStream.range(0, RECORDS).mapToObj(records::line).toList();
        List<String> reasons =
                IntStream.range(0, RECORDS).mapToObj(records::reason).toList();
        assertThat(previewed(kind, lines, now)).isEqualTo(reasons);
        assertThat(distinct(reasons)).isEqualTo(distinct(planted(kind)));
    }

    private static List<String> planted(ExampleKind kind) {
        ExampleRecords many = kind.records(new Batch(6, 5000, Instant.EPOCH));
        return IntStream.range(0, 5000).mapToObj(many::reason).toList();
    }

    private static Set<String> distinct(List<String> reasons) {
        Set<String> distinct = new TreeSet<>();
        reasons.forEach(reason -> distinct.add(String.valueOf(reason)));
        return distinct;
    }

    /** The reason of each line, null where it is kept. */
    private List<String> previewed(ExampleKind kind, List<String> lines, Instant now) throws IOException {
        PipelinePlan plan = new ExampleFolder(kind.text(), folder).plan();
        Path file = Files.write(folder.resolve("records.jsonl"), lines);
        List<String> told = new ArrayList<>();
        Preview preview = Preview.json(plan, told::add);
        String topic = plan.spec().source().kafka().topics().get(0);
        try (FileRecords records = FileRecords.open(file, topic, now.toEpochMilli())) {
            for (RawRecord next = records.next(); next != null; next = records.next()) {
                preview.add(next);
            }
        }
        preview.end();
        List<String> reasons = new ArrayList<>();
        for (String line : told) {
            JsonNode record = JSON.readTree(line);
            boolean isKept = record.get("outcome").asText().equals("kept");
            reasons.add(
                    isKept
                            ? null
                            : record.get("step").asText() + "."
                                    + record.get("reason").asText());
        }
        return reasons;
    }
}
