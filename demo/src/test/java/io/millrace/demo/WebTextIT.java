package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.demo.WebTextOutcome.Reject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared documents from a broker through the pipeline of examples/web-text, beside what datatrove's own filters made of them. */
class WebTextIT {
    private static final String NEAR = "drop_near_duplicates";
    private static final String DUPLICATE = NEAR + ".duplicate";
    private static final Instant FIRST =
            Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> IDS = new ArrayList<>();

    @TempDir
    static Path folder;

    private static DatatroveChain datatrove;
    private static EmbeddedBroker broker;
    private static Workshop workshop;

    @BeforeAll
    static void sendTheDocumentsInTheirOrder() throws IOException {
        List<String> records = records(io.millrace.core.Outside.shared("golden/curation/dev.jsonl.gz"));
        datatrove = DatatroveChain.read();
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        workshop = Workshop.at(Files.createDirectory(folder.resolve("checkout")), broker.address());
        broker.createTopic("web.pages", 1);
        Files.write(example().resolve("golden.jsonl"), records);
        told("produce --input golden.jsonl --brokers $KAFKA_BROKERS --topic web.pages --key-field id");
    }

    /** A page was crawled a second after the one before, all of them in the last hour: well within the lateness. */
    private static List<String> records(Path golden) throws IOException {
        List<String> records = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(golden)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ObjectNode json = (ObjectNode) JSON.readTree(line);
                json.put("crawled_at", FIRST.plusSeconds(IDS.size()).toString());
                IDS.add(json.get("id").asText());
                records.add(json.toString());
            }
        }
        return records;
    }

    @AfterAll
    static void stopTheBroker() throws IOException {
        if (workshop != null) {
            workshop.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    private static Path example() {
        return workshop.folder("web-text");
    }

    private static void told(String command) {
        Program shell = workshop.shell(example(), "../../millrace " + command);
        assertThat(shell.exit()).as(shell.printed()).isZero();
    }

    /** Runs the lines of the example's pipeline that are wanted, into a folder of that name. */
    private static WebTextOutcome run(String name, Predicate<String> wanted) throws IOException {
        String pipeline = Files.readAllLines(example().resolve("pipeline.yaml")).stream()
                .filter(wanted)
                .map(line -> line.replace("${PWD}/out", "${PWD}/" + name))
                .collect(Collectors.joining("\n"));
        Files.writeString(example().resolve(name + ".yaml"), pipeline);
        told("run -f " + name + ".yaml");
        WebTextOutcome outcome = WebTextOutcome.read(example().resolve(name), IDS);
        assertAddsUp(outcome);
        return outcome;
    }

    /** Commits, shards and files of rejects tell the same. */
    private static void assertAddsUp(WebTextOutcome outcome) {
        assertThat(outcome.consumed()).isEqualTo(datatrove.documents()).isEqualTo(IDS.size());
        assertThat(outcome.rows()).isEqualTo(outcome.hashes().size());
        assertThat(outcome.counted())
                .isEqualTo(outcome.rejects().values().stream()
                        .collect(Collectors.groupingBy(Reject::reason, TreeMap::new, Collectors.counting())));
        assertThat(outcome.rows() + outcome.rejects().size()).isEqualTo(outcome.consumed());
    }

    @Test
    void everyDecisionReasonAndTextBeforeNearDuplicatesIsDatatroves() throws Exception {
        WebTextOutcome filtered = run("filtered", line -> !line.contains(NEAR));
        assertThat(filtered.counted()).isEqualTo(datatrove.rejected());
        assertThat(filtered.rows()).isEqualTo(datatrove.beforeNearDuplicates());
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        for (String id : IDS) {
            hash.update((filtered.decision(id) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(HexFormat.of().formatHex(hash.digest())).isEqualTo(datatrove.decisionsSha256());
    }

    /**
     * A batch knows all of a cluster; a job that keeps the earliest could keep two that only a later document hangs together. In
     * these documents no cluster is made so: as many are dropped.
     */
    @Test
    void ofEachClusterOfNearDuplicatesTheEarliestIsKept() throws IOException {
        WebTextOutcome whole = run("whole", line -> true);
        Map<String, String> earliest = datatrove.earliest();
        assertThat(whole.hashes()).containsKeys(earliest.values().toArray(String[]::new));
        whole.rejects().forEach((id, reject) -> {
            if (reject.reason().equals(DUPLICATE)) {
                assertThat(reject.original()).isNotEqualTo(id);
                assertThat(earliest.get(reject.original()))
                        .isEqualTo(earliest.get(id))
                        .isNotNull();
            }
        });
        SortedMap<String, Long> others = new TreeMap<>(whole.counted());
        long dropped = others.remove(DUPLICATE);
        assertThat(others).isEqualTo(datatrove.rejected());
        assertThat(whole.rows()).isEqualTo(datatrove.beforeNearDuplicates() - dropped);
        assertThat(dropped).as("datatrove drops " + datatrove.nearDuplicates()).isEqualTo(datatrove.nearDuplicates());
    }
}
