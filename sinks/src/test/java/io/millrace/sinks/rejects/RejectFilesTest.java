package io.millrace.sinks.rejects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import io.millrace.core.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectFilesTest {
    private static final Origin ORIGIN = new Origin("chat", 0, 1);

    @TempDir
    private Path directory;

    private static String line(Origin origin, long sub, String original) {
        Rejection rejection = new Rejection(origin, sub, 0, "step", "reason", original, null, "text");
        return new RejectRenderer(Payload.REFERENCE, 7, Set.of()).of(rejection);
    }

    @Test
    void theLinesOfARecordAreFoundInAllFilesThatAreVisible() throws IOException {
        Files.writeString(
                directory.resolve("rejects-0-0.jsonl"),
                line(new Origin("chat", 0, 10), 0, null) + "\n" + line(ORIGIN, 0, "chat/0/0/0") + "\n");
        Files.writeString(directory.resolve("rejects-1-0.jsonl"), line(ORIGIN, 1, null) + "\n");
        Files.writeString(directory.resolve(".rejects-1-1.jsonl.inprogress.a"), line(ORIGIN, 2, null) + "\n");
        assertThat(new RejectFiles(directory).of(ORIGIN))
                .containsExactly(
                        new RejectLine("chat/0/1/0", "step", "reason", "text", "chat/0/0/0", 7),
                        new RejectLine("chat/0/1/1", "step", "reason", "text", null, 7));
    }

    @Test
    void aDirectoryThatIsNotThereHasNone() {
        assertThat(new RejectFiles(directory.resolve("none")).of(ORIGIN)).isEmpty();
    }

    @Test
    void aBrokenLineIsRefusedWithoutItsText() throws IOException {
        Path file = directory.resolve("rejects-0-0.jsonl");
        Files.writeString(file, RejectLine.beginning(ORIGIN) + "\"sub\":0,\"fields\":{\"secret\"");
        assertThatThrownBy(() -> new RejectFiles(directory).of(ORIGIN))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot read the rejects in " + file)
                .hasMessageNotContaining("secret");
    }
}
