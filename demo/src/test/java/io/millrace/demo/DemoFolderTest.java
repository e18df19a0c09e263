package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoFolderTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.work"})
    void aFileInTheWayIsCalledAFile(String name) throws IOException {
        Path file = Files.createFile(directory.resolve(name));
        assertThatThrownBy(() -> DemoFolder.fresh(directory.resolve("out")))
                .isInstanceOf(Refusal.class)
                .hasMessage(file + " is a file: name a directory with --output, or move the file away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my output", "50%", "größe", "a#b"})
    void aPathThatAUriEscapesIsRefused(String name) {
        assertThatThrownBy(() -> DemoFolder.fresh(directory.resolve(name)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("--output must lead to a path without spaces")
                .hasMessageContaining("got " + directory.resolve(name));
    }

    @Test
    void aDirectoryMustBeEmpty() throws IOException {
        Path out = Files.createDirectory(directory.resolve("out"));
        assertThat(DemoFolder.fresh(out).dataset()).isEqualTo(out);
        Files.createFile(out.resolve("mine"));
        assertThatThrownBy(() -> DemoFolder.fresh(out)).hasMessageStartingWith(out + " is not empty");
    }
}
