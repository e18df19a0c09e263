package io.millrace.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsCommandTest {
    private final Terminal terminal = new Terminal();

    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenHolds() {
        assertThat(terminal.run(new DocsCommand(), "--write", directory)).isZero();
        assertThat(terminal.run(new DocsCommand(), "--check", directory)).isZero();
        assertThat(terminal.out()).contains(" pages written to " + directory).contains(" pages hold in " + directory);
    }

    @Test
    void aPageThatDiffersIsNamedWithTheWayOut() throws IOException {
        terminal.run(new DocsCommand(), "--write", directory);
        Files.writeString(directory.resolve("steps.md"), "edited", StandardOpenOption.APPEND);
        Files.delete(directory.resolve("pipeline.md"));
        assertThat(terminal.run(new DocsCommand(), "--check", directory)).isEqualTo(2);
        assertThat(terminal.err())
                .isEqualTo("pipeline.md, steps.md in " + directory
                        + " differ from the code; run ./millrace docs --write docs/reference");
    }

    @Test
    void theSchemaIsPrinted() throws IOException {
        terminal.run(new DocsCommand(), "--write", directory);
        Terminal other = new Terminal();
        assertThat(other.run(new SchemaCommand())).isZero();
        assertThat(other.out()).isEqualTo(Files.readString(directory.resolve("pipeline.schema.json")));
    }

    @Test
    void oneOfWriteAndCheckIsNeeded() {
        assertThat(terminal.run(new DocsCommand())).isEqualTo(2);
        assertThat(terminal.err()).contains("--write=DIR").contains("--check=DIR");
    }
}
