package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.jobs.cluster.LoopbackPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a command, as lines of JSON where the environment asks for them. */
class JsonLogIT {
    private static final List<String> FIELDS = List.of("timestamp", "level", "logger", "thread", "message");

    @TempDir
    Path folder;

    private List<String> logOf(Map<String, String> environment, int exit, String... arguments) throws IOException {
        Path log = folder.resolve("millrace.log");
        List<String> command = new ArrayList<>(List.of(
                Program.java(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dmillrace.log=" + log));
        command.addAll(List.of("-cp", Program.classPath() + ":target/test-classes", LoggingMain.class.getName()));
        command.addAll(List.of(arguments));
        Program ended = Program.run(command, folder.resolve("terminal"), environment, Duration.ofMinutes(2));
        assertThat(ended.exit()).as(ended.printed()).isEqualTo(exit);
        assertThat(ended.printed().lines()).as("the terminal is the user's").hasSize(1);
        return Files.readAllLines(log);
    }

    /** What a command logs that finds no broker: Kafka's client complains. */
    private List<String> linesOfJson() throws IOException {
        Path input = Files.writeString(folder.resolve("input.jsonl"), "{\"id\": 1}\n");
        String[] produce = {"produce", "--input", input.toString(), "--topic", "t", "--brokers", nobody()};
        return logOf(Map.of("MILLRACE_LOG_FORMAT", "json"), 4, produce);
    }

    private static String nobody() {
        return "localhost:" + LoopbackPort.free();
    }

    @Test
    void everyLineIsOneObject() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : linesOfJson()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines).as("those of Kafka's client, and two of the test").hasSizeGreaterThan(2);
        for (JsonNode line : lines) {
            assertThat(line.fieldNames()).toIterable().startsWith(FIELDS.toArray(String[]::new));
            assertThat(Instant.parse(line.get("timestamp").asText()))
                    .isBetween(Instant.now().minusSeconds(120), Instant.now());
        }
        JsonNode told = lines.get(lines.size() - 2);
        assertThat(told.get("message").asText()).isEqualTo("two\nlines and a \"quote\"");
        assertThat(told.get("level").asText()).isEqualTo("INFO");
        assertThat(told.get("logger").asText()).isEqualTo("io.millrace.test");
        assertThat(told.get("thread").asText()).isEqualTo("main");
        assertThat(told.has("exception")).isFalse();
        assertIsClassAndStack(lines.get(lines.size() - 1).get("exception"));
    }

    private static void assertIsClassAndStack(JsonNode exception) {
        assertThat(exception.fieldNames()).toIterable().containsExactly("class", "stack");
        assertThat(exception.get("class").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(exception.get("stack").asText())
                .contains("at io.millrace.demo.LoggingMain.main", "Caused by: java.lang.ArithmeticException");
    }

    @Test
    void withoutTheEnvironmentItIsTextForPeople() throws IOException {
        List<String> lines = logOf(
                Map.of("MILLRACE_LOG_FORMAT", ""),
                2,
                "validate",
                "-f",
                folder.resolve("none").toString());
        assertThat(lines).noneMatch(line -> line.startsWith("{"));
        assertThat(lines).anyMatch(line -> line.matches("\\S+Z INFO {2}i.m.test two"));
    }
}
