package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathTextTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @Test
    void aRelativePathIsToldWithWhereItLeads() {
        assertThat(PathText.of(Path.of("quiz.index"))).isEqualTo("quiz.index (" + HERE.resolve("quiz.index") + ")");
        assertThat(PathText.of(Path.of("./a/../quiz"))).isEqualTo("./a/../quiz (" + HERE.resolve("quiz") + ")");
        assertThat(PathText.quoted("quiz.txt")).isEqualTo("'quiz.txt' (" + HERE.resolve("quiz.txt") + ")");
    }

    @Test
    void anAbsoluteOneStandsAlone(@TempDir Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve("quiz.index");
        assertThat(PathText.of(file)).isEqualTo(file.toString());
        assertThat(PathText.quoted(file.toString())).isEqualTo("'" + file + "'");
    }

    @Test
    void whatIsNoPathIsToldAsItIs() {
        assertThat(PathText.quoted("a\0b")).isEqualTo("'a\0b'");
    }
}
