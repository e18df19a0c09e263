package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {
    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();

    private int generate(Path output, String... more) {
        List<String> arguments = new ArrayList<>(List.of("generate", "--output", output.toString()));
        arguments.addAll(List.of(more));
        PrintWriter terminal = new PrintWriter(told, true);
        return Launcher.commands().setOut(terminal).setErr(terminal).execute(arguments.toArray(String[]::new));
    }

    @Test
    void writesSoManyLinesAlsoIntoAFolderThatIsNotThereYet() throws IOException {
        Path output = folder.resolve("made/records.jsonl");
        assertThat(generate(output, "--example", "support-chat", "--records", "1200"))
                .isZero();
        assertThat(Files.readAllLines(output)).hasSize(1200);
        assertThat(told).hasToString("1,200 records written to " + output + System.lineSeparator());
    }

    @Test
    void theSameTimeAndSeedMakeTheSameFile() throws IOException {
        String[] wanted = {"--example", "product-events", "--records", "50", "--until", "2026-01-31T12:00:00Z"};
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        assertThat(generate(one, wanted)).isZero();
        assertThat(generate(other, wanted)).isZero();
        assertThat(other).hasSameTextualContentAs(one);
    }

    @Test
    void overwritesNothing() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine"), "mine");
        assertThat(generate(mine, "--example", "support-chat", "--records", "1"))
                .isEqualTo(3);
        assertThat(told.toString().strip())
                .isEqualTo(mine + " is there already: name another file with --output, or delete it");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aPathThatCannotBeWrittenIsToldInOneLine() {
        Path nowhere = Path.of("/proc/nowhere/records");
        assertThat(generate(nowhere, "--example", "support-chat", "--records", "1"))
                .isEqualTo(4);
        assertThat(told.toString().strip()).isEqualTo("cannot write " + nowhere + ": check path, rights and space");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "suport-chat | 1 | 2026-01-31T12:00:00Z | --example must be one of support-chat, product-events,"
                        + " labelled-images, web-text, got 'suport-chat' (did you mean support-chat?)",
                "support-chat | 0 | 2026-01-31T12:00:00Z | --records must be at least 1, got 0",
                "support-chat | 1 | noon | --until must be a time as 2026-12-01T00:00:00Z, got 'noon'"
            })
    void whatIsWrongIsToldInOneLineAndNothingIsWritten(String example, String records, String until, String message) {
        Path output = folder.resolve("records");
        assertThat(generate(output, "--example", example, "--records", records, "--until", until))
                .isEqualTo(2);
        assertThat(told.toString().strip()).isEqualTo(message);
        assertThat(output).doesNotExist();
    }
}
