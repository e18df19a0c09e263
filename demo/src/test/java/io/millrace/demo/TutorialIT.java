package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Document;
import io.millrace.jobs.cluster.LoopbackPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial and the pages that go on with its dataset and broker, followed word by word, but for the port, in the order in which
 * they build on each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TutorialIT {
    private static final Path PAGES = Path.of("../docs").toAbsolutePath().normalize();
    private static final String PORT = "9092";

    @TempDir
    static Path folder;

    private static String port;
    private static Workshop workshop;
    private static Running demo;

    @BeforeAll
    static void startTheDemoInAFirstTerminal() throws IOException {
        port = "" + LoopbackPort.free();
        workshop = Workshop.at(Files.createDirectory(folder.resolve("checkout")), "localhost:" + port);
        demo = workshop.leftRunning(tutorial().shellBlocks().get(0).strip());
        demo.await("(the broker stays at) ");
    }

    @AfterAll
    static void stopIt() throws Exception {
        assertThat(demo.stop().exit()).isZero();
        workshop.close();
    }

    private static Document tutorial() {
        return Document.of(PAGES.resolve("tutorial.md")).with(PORT, port);
    }

    private static Document page(String name) {
        return Document.of(PAGES.resolve("how-to").resolve(name));
    }

    @Test
    @Order(1)
    void theTutorial() {
        Document page = tutorial();
        String first = page.shellBlocks().get(0);
        assertThat(first).contains("--keep-broker");
        workshop.follow(workshop.checkout(), page.with(first, "cat '" + demo.terminal() + "'\n"));
        assertThat(page.printed()).hasSizeGreaterThan(12);
    }

    @Test
    @Order(2)
    void readingInPyTorchWhoseOwnBlocksAreOnlyParsedWhereItIsNotInstalled() {
        workshop.follow(workshop.checkout(), page("read-in-pytorch.md"));
    }

    @Test
    @Order(3)
    void goingOnAfterACrash() {
        workshop.follow(workshop.checkout(), page("resume-after-a-crash.md").with(PORT, port));
    }

    @Test
    @Order(4)
    void rollingBack() {
        workshop.follow(workshop.checkout(), page("roll-back.md"));
    }

    @Test
    @Order(5)
    void lookingAtHeapAndDisk() {
        workshop.follow(workshop.checkout(), page("size-heap-and-disk.md"));
    }

    /** The others need Kubernetes; the chart's tests parse them. */
    @Test
    @Order(6)
    void theCommandsOfTheInstallationThatNeedNoKubernetes() throws IOException {
        Document page = page("install.md");
        Path directory = workshop.checkout();
        Files.writeString(directory.resolve("pipeline.yaml"), page.file("pipeline.yaml"));
        String ours = page.commands()
                .lines()
                .filter(line -> line.contains("./millrace ") || line.startsWith("export "))
                .collect(Collectors.joining("\n"));
        Program shell = workshop.shell(directory, ours);
        assertThat(shell.exit()).as(shell.printed()).isZero();
        assertThat(shell.printed()).contains("pipeline.yaml is fine");
        assertThat(List.of("kek.json", "support-chat.keys"))
                .allSatisfy(key ->
                        assertThat(directory.resolve("keys").resolve(key)).exists());
    }

    @Test
    @Order(7)
    void pinningTheDataset() {
        workshop.follow(workshop.checkout(), page("pin-a-dataset.md"));
    }

    @Test
    @Order(8)
    void carryingAnIndexIntoTheNextPipeline() {
        workshop.follow(workshop.checkout(), page("carry-an-index.md").with(PORT, port));
    }
}
