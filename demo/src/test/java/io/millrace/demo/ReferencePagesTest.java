package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.cli.CommandPages;
import io.millrace.jobs.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReferencePagesTest {
    private static final Path DIRECTORY = Path.of("../docs/reference");

    /** Of the module helm, whose own test compares it. */
    private static final String MADE_BY_THE_CHART = "chart-values.md";

    @TestFactory
    Stream<DynamicTest> everyPageSaysWhatTheCodeSays() {
        Map<String, String> pages = CommandPages.all(Launcher.commands());
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> holds(page.getKey(), page.getValue())));
    }

    private static void holds(String name, String text) throws IOException {
        Path file = DIRECTORY.resolve(name);
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("docs/reference/%s differs from the code; to mend it %s", name, Reference.WAY_OUT)
                .isEqualTo(text);
    }

    @Test
    void noOtherPageLiesThere() {
        assertThat(DIRECTORY.toFile().list())
                .as("docs/reference holds generated pages only; put others into docs")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                CommandPages.all(Launcher.commands()).keySet().stream(), Stream.of(MADE_BY_THE_CHART))
                        .toList());
    }
}
