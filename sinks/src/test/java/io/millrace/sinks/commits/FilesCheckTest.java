package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesCheckTest {
    @TempDir
    Path directory;

    private TestJob job;

    /** Seven files of two bytes each. */
    @BeforeEach
    void makeRoot() {
        job = new TestJob(directory.resolve("root"));
        Committing committing = job.committing();
        for (int append = 0; append < 7; append++) {
            job.put(committing, append, append * 2, append * 2 + 2);
        }
    }

    private static String name(int append) {
        return String.format("data/train/part-%s-%08d.parquet", TestJob.WRITER, append);
    }

    private Path file(int append) {
        return directory.resolve("root").resolve(name(append));
    }

    private void check(String... leaving) {
        new FilesCheck(job.root()).check(Set.of(leaving));
    }

    @Test
    void aWholeDatasetIsFine() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void missingAndShorterFilesAreNamed() throws IOException {
        Files.delete(file(1));
        Files.writeString(file(3), "r");
        assertThatThrownBy(this::check)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(Refusal.Trouble.REFUSED))
                .hasMessage(directory.resolve("root") + " is damaged, of 7 committed files 2 are not whole: " + name(1)
                        + " (is missing), " + name(3) + " (has 1 bytes, 2 were committed); restore them from a copy of"
                        + " the dataset, or write to a new path");
    }

    @Test
    void ofManyAFewAreNamed() throws IOException {
        for (int append = 0; append < 7; append++) {
            Files.delete(file(append));
        }
        assertThatThrownBy(this::check)
                .hasMessageContaining(name(4) + " (is missing) and 2 more; ")
                .hasMessageNotContaining(name(5));
    }

    @Test
    void aFileThatARollbackTakesAwayMayBeMissing() throws IOException {
        Files.delete(file(6));
        assertThatCode(() -> check(name(6))).doesNotThrowAnyException();
        assertThatThrownBy(this::check).hasMessageContaining("1 is not whole");
    }
}
