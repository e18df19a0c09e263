package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page of the tutorial, the how-tos and the concepts that shows a command is one that a test runs. */
class PagesWithCommandsTest {
    private static final Path DOCS = Path.of("../docs").toAbsolutePath().normalize();

    /**
     * By {@link TutorialIT} and {@link ExamplesIT}; install by the chart's tests in part, submit by those of a
     * cluster, train by those of the worker.
     */
    private static final List<String> RUN = List.of(
            "how-to/add-a-step.md",
            "how-to/carry-an-index.md",
            "how-to/install.md",
            "how-to/pin-a-dataset.md",
            "how-to/read-in-pytorch.md",
            "how-to/resume-after-a-crash.md",
            "how-to/roll-back.md",
            "how-to/scrub-texts.md",
            "how-to/size-heap-and-disk.md",
            "how-to/submit.md",
            "how-to/train-with-the-worker.md",
            "tutorial.md");

    @Test
    void noPageShowsACommandThatNobodyRuns() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(DOCS.resolve("tutorial.md")));
        for (String folder : List.of("how-to", "concepts")) {
            try (Stream<Path> files = Files.list(DOCS.resolve(folder))) {
                files.forEach(pages::add);
            }
        }
        assertThat(pages.stream().filter(PagesWithCommandsTest::hasCommands).map(page -> DOCS.relativize(page)
                        .toString()))
                .as("pages with commands: have a test follow a new one, and name it here")
                .containsExactlyInAnyOrderElementsOf(RUN);
    }

    private static boolean hasCommands(Path page) {
        Document document = Document.of(page);
        return !document.shellBlocks().isEmpty() || !document.pythonBlocks().isEmpty();
    }
}
