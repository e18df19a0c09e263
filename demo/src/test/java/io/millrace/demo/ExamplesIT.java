package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of the examples tell to type, typed; a broker in this process stands for the one from Docker. */
class ExamplesIT {
    private static final String SCRUBBED = """
            pipeline: named
            source: {kafka: {brokers: "localhost:9092", topics: [named]}}
            schema: {fields: {text: string}}
            rejects: {files: {path: out/rejects}}
            sink: {parquet: {path: out/named}}
            run: {state: "file:///tmp/named"}
            steps:
            """;

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static Workshop workshop;

    @BeforeAll
    static void copyTheExamples() throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        workshop = Workshop.at(Files.createDirectory(folder.resolve("checkout")), broker.address());
    }

    @AfterAll
    static void stopTheBroker() throws IOException {
        broker.close();
        workshop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"support-chat", "support-text", "product-events", "labelled-images", "web-text", "plugin"})
    void theCommandsOfTheReadmePrintWhatItSays(String example) {
        Path directory = workshop.folder(example);
        Document readme = Document.of(directory.resolve("README.md"));
        assertThat(readme.topics())
                .hasSize(1)
                .allSatisfy(topic -> broker.createTopic(topic.name(), topic.partitions()));
        workshop.follow(directory, readme);
        assertThat(readme.printed()).hasSizeGreaterThan(4);
        assertKeepsTheContract(directory.resolve("out/dataset"));
    }

    private static void assertKeepsTheContract(Path dataset) {
        Program check = Outside.python(
                dataset.resolveSibling("contract.txt"),
                Duration.ofMinutes(1),
                Outside.reader("check_contract.py"),
                List.of(dataset.toString()));
        assertThat(check.exit()).as(check.printed()).isZero();
    }

    @Test
    void theCommandsOfTheHowToWork() {
        Document howTo = Document.of(Path.of("../docs/how-to/add-a-step.md"));
        Program shell = workshop.shell(workshop.checkout(), howTo.commands());
        assertThat(shell.exit()).as(shell.printed()).isZero();
        assertThat(shell.printed())
                .contains("redact_order_number", "<order> waits at gate three")
                .doesNotContain("ORD-1000");
    }

    @Test
    void aModelIsPluggedInAsThePageTells() throws IOException {
        Document page = Document.of(Path.of("../docs/how-to/scrub-texts.md"))
                .with("/models/names", Workshop.model().toString());
        String step = page.yaml("recognizers:");
        Files.writeString(workshop.checkout().resolve("named.yaml"), SCRUBBED + step);
        Files.writeString(workshop.checkout().resolve("named.jsonl"), "{\"text\": \"parcels of orbex came\"}\n");
        Program shell = workshop.shell(
                workshop.checkout(), page.commands() + "./millrace preview -f named.yaml --input named.jsonl\n");
        assertThat(shell.exit()).as(shell.printed()).isZero();
        assertThat(shell.printed()).contains("parcels of [ORGANIZATION] came");
    }

    @Test
    void aJarThatIsMissingIsToldInOneLineWithTheWayOut() {
        Program shell = workshop.shell(workshop.folder("plugin"), "../../millrace validate -f pipeline.yaml");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.printed().strip())
                .hasLineCount(1)
                .contains("pipeline.yaml:3 plugins[0]: no class com.example.orders.OrderSteps is on the class path;")
                .contains("MILLRACE_PLUGINS=");
    }
}
