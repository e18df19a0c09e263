package io.millrace.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.preview.PreviewFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
    @TempDir
    private Path directory;

    private void assertRefused(String origin, int code, String line) throws IOException {
        PreviewFolder folder = new PreviewFolder(directory);
        assertThat(folder.run("explain", "-f", folder.pipeline, "--origin", origin))
                .isEqualTo(code);
        assertThat(folder.err()).isEqualTo(line + System.lineSeparator());
        assertThat(folder.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"letters", "letters/0", "letters/0/x", "letters/-1/0", "letters/0/1/0/0", "let ters/0/1"})
    void whatIsNoOriginIsRefused(String origin) throws IOException {
        assertRefused(origin, 2, "--origin must be topic/partition/offset, as in tickets/0/42, got '" + origin + "'");
    }

    @Test
    void aRowOfAnIndexIsAskedForElsewhere() throws IOException {
        assertRefused(
                "old:letters/0/1/0",
                2,
                "--origin must be topic/partition/offset, as in tickets/0/42, got 'old:letters/0/1/0': that is a row of an"
                        + " index; leave out its name, and ask with the pipeline file that the index was made of");
    }

    @Test
    void aTopicThatIsNotReadIsRefused() throws IOException {
        assertRefused("leters/0/1", 2, "--origin: leters is no topic of the pipeline (did you mean letters?)");
    }

    @Test
    void withoutADatasetThereIsNothingToExplain() throws IOException {
        assertRefused(
                "letters/0/1",
                3,
                directory.resolve("dataset") + " holds no dataset yet: nothing is committed, start millrace run first");
    }
}
