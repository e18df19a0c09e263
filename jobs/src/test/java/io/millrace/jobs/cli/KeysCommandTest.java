package io.millrace.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.plan.PipelineText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {
    private final Terminal terminal = new Terminal();

    @TempDir
    private Path directory;

    private Path file;
    private Path kek;
    private Path bundle;

    @BeforeEach
    void writePipeline() throws IOException {
        kek = directory.resolve("kek.json");
        bundle = directory.resolve("chat.keys");
        PipelineText text = new PipelineText()
                .replace("file:/etc/millrace/kek.json", "file:" + kek)
                .replace("file:/etc/millrace/support-chat.keys", "file:" + bundle);
        file = Files.writeString(directory.resolve("pipeline.yaml"), text.text());
    }

    private int keys(Object... arguments) {
        return terminal.run(new KeysCommand(), arguments);
    }

    @Test
    void initMakesWhatIsMissingOnce() {
        assertThat(keys("init", "-f", file)).isZero();
        assertThat(keys("init", "-f", file)).isZero();
        assertThat(terminal.out().lines())
                .containsExactly(
                        "key encryption key made: " + kek,
                        "key bundle made: " + bundle,
                        "domain added: customers",
                        "key encryption key is there: " + kek,
                        "key bundle is there: " + bundle);
    }

    @Test
    void initMakesTheFolderForItsOwnerOnly() throws IOException {
        Path folder = directory.resolve("new/keys");
        Files.writeString(file, Files.readString(file).replace("file:" + directory, "file:" + folder));
        assertThat(keys("init", "-f", file)).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(terminal.out()).contains("key bundle made: " + folder.resolve("chat.keys"));
    }

    @Test
    void aMissingKeyNamesTheCommandThatMakesIt() {
        StringWriter err = new StringWriter();
        int code = Main.commands().setErr(new PrintWriter(err, true)).execute("keys", "show", "-f", file.toString());
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("the key encryption key " + kek + " does not exist; make it with: millrace keys init -f "
                        + file);
    }

    @Test
    void rotateOpensAnEpochThatShowShows() {
        keys("init", "-f", file);
        assertThat(keys("rotate", "-f", file, "--at", "2999-01-01T00:00:00Z")).isZero();
        assertThat(keys("show", "-f", file)).isZero();
        assertThat(terminal.out())
                .contains("epoch 1 begins at 2999-01-01T00:00:00Z")
                .contains("dataset support-chat")
                .containsPattern("epoch 0 from .* to 2999-01-01T00:00:00Z, key id [0-9]+")
                .containsPattern("epoch 1 from 2999-01-01T00:00:00Z to further notice, key id [0-9]+")
                .containsPattern("domain customers, key id [0-9]+");
    }

    @Test
    void exportWritesAFileThatIsNotThereYet() throws IOException {
        keys("init", "-f", file);
        Path exported = directory.resolve("worker.keys");
        assertThat(keys("export", "-f", file, "--output", exported)).isZero();
        String text = Files.readString(exported);
        assertThat(text).contains("millrace-keys/1").contains("\"data_key\"");
        String key = text.replaceAll("(?s).*\"data_key\"\\s*:\\s*\"([0-9a-f]{64})\".*", "$1");
        assertThat(key).hasSize(64);
        assertThat(terminal.out()).doesNotContain(key);
        assertThat(keys("export", "-f", file, "--output", exported)).isEqualTo(2);
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        keys("init", "-f", file);
        assertThat(keys("rotate", "-f", file, "--at", "tomorrow")).isEqualTo(2);
        assertThat(terminal.err()).isEqualTo("--at must be a time as 2026-12-01T00:00:00Z, got 'tomorrow'");
    }

    @Test
    void aSubcommandIsNeeded() {
        assertThat(keys()).isEqualTo(2);
        assertThat(terminal.err()).contains("Missing required subcommand");
    }
}
