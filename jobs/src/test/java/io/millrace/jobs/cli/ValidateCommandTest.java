package io.millrace.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.plan.PipelineText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private final Terminal terminal = new Terminal();

    @TempDir
    private Path directory;

    private Path write(PipelineText text) throws IOException {
        return Files.writeString(directory.resolve("pipeline.yaml"), text.text());
    }

    @Test
    void aRightFileShowsTheFieldsAfterEachStep() throws IOException {
        Path file = write(new PipelineText());
        assertThat(terminal.run(new ValidateCommand(), "-f", file)).isZero();
        assertThat(terminal.out())
                .startsWith(file + " is fine: support-chat, ")
                .contains("read: message_id string, customer_id string (sensitive), sent_at timestamp,")
                .contains("encrypt: text bytes\n")
                .contains("pseudonymize: customer_id string\n")
                .contains(
                        "shards: message_id string, customer_id string, sent_at timestamp, text bytes, amount float64?,");
    }

    @Test
    void allMistakesAreTold() throws IOException {
        Path file = write(new PipelineText().replace("pipeline: ", "pipelin: ").replace("stop: never", "stop: now"));
        assertThat(terminal.run(new ValidateCommand(), "-f", file)).isEqualTo(2);
        assertThat(terminal.err().lines())
                .containsExactly(
                        file + ":1 pipelin: is not an option (did you mean pipeline?)",
                        file + ":9 source.kafka.stop: must be never, latest or {timestamp: time}");
    }

    @Test
    void onRequestEachIsAnObjectOfJson() throws IOException {
        Path file = write(new PipelineText().replace("stop: never", "stop: now"));
        assertThat(terminal.run(new ValidateCommand(), "--json", "-f", file)).isEqualTo(2);
        assertThat(terminal.out())
                .isEqualTo("{\"file\":\"" + file + "\",\"line\":9,\"path\":\"source.kafka.stop\","
                        + "\"message\":\"must be never, latest or {timestamp: time}\"}\n");
        assertThat(terminal.err()).isEqualTo(file + " has 1 mistake");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Path none = directory.resolve("none.yaml");
        assertThat(terminal.run(new ValidateCommand(), "-f", none)).isEqualTo(2);
        assertThat(terminal.err()).isEqualTo("cannot read " + none + "; check path and rights");
    }
}
