package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo whose broker stays: the lines that it prints are pasted, and Flink's page of a run that goes on is looked at. */
class KeepBrokerIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    /** The launcher's command line under the name that the demo tells. */
    @BeforeAll
    static void writeScript() throws IOException {
        String command = Program.millrace(folder.resolve("millrace.log"), List.of()).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Path script = Files.writeString(script(), "#!/bin/sh\nexec " + command + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path script() {
        return folder.resolve("it's millrace");
    }

    private static List<String> demo() {
        return Program.millrace(
                folder.resolve("millrace.log"),
                List.of("-Dmillrace.script=" + script()),
                "demo",
                "--output",
                folder.resolve("output").toString(),
                "--records",
                "400",
                "--keep-broker");
    }

    @Test
    void theLinesThatItPrintsWorkWhenPasted() throws Exception {
        try (Running demo = Running.start(demo(), folder.resolve("terminal-demo"), Map.of())) {
            demo.await("Flink's page: (http://127.0.0.1:\\d+)\n");
            String send = demo.await("\n    (.* tickets .*)\n");
            String run = demo.await("\n    (KAFKA_BROKERS=.*)\n");
            String keepRunning = demo.await("\n    (TICKETS_UNTIL=never .*)\n");
            assertThat(paste(send).printed()).isEqualTo("1,000 tickets sent to the topic tickets\n");
            assertThat(paste(run).printed()).contains("1,400 consumed + ");
            lookAtThePage(keepRunning);
            assertThat(demo.stop().exit()).isZero();
            assertThat(folder.resolve("output.work/broker")).doesNotExist();
        }
    }

    private static Program paste(String line) {
        Program pasted = Program.run(List.of("sh", "-c", line), folder.resolve("terminal-paste"), Map.of(), LIMIT);
        assertThat(pasted.exit()).as(pasted.printed()).isZero();
        return pasted;
    }

    private void lookAtThePage(String line) throws Exception {
        List<String> command = List.of("sh", "-c", line.replaceFirst("(KAFKA_BROKERS=\\S+) ", "$1 exec "));
        try (Running run = Running.start(command, folder.resolve("terminal-run"), Map.of())) {
            String page = run.await("Flink's page: (http://127.0.0.1:\\d+)\n");
            assertThat(status(request(page + "/").GET())).isEqualTo(200);
            assertThat(status(request(page + "/jobs").GET())).isEqualTo(200);
            assertThat(status(request(page + "/jars/upload").POST(BodyPublishers.ofString("{}"))))
                    .isEqualTo(403);
            assertThat(status(request(page + "/jobs").POST(BodyPublishers.ofString("{}"))))
                    .isEqualTo(403);
            assertThat(status(request(page + "/jobs/0").method("PATCH", BodyPublishers.noBody())))
                    .isEqualTo(403);
            assertThat(run.stop().exit()).as(run.printed()).isZero();
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
