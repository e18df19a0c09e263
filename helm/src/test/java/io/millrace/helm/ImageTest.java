package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTest {
    private static final Pattern PROVIDED =
            Pattern.compile("<artifactId>([a-z0-9-]+)</artifactId><scope>provided</scope>");

    /** Logs one line, as a process in the image would. */
    static final class Speaker {
        public static void main(String[] arguments) {
            LogManager.getLogger("io.millrace.jobs.run").info("said");
            LogManager.getLogger("org.apache.kafka.clients").info("not said");
        }
    }

    @TempDir
    Path conf;

    /** The image's folder of settings, which is put together from two. */
    @BeforeEach
    void copySettings() throws IOException {
        Files.copy(Path.of("image/conf/log4j2.xml"), conf.resolve("log4j2.xml"));
        Files.copy(Path.of("../jobs/src/main/resources/io/millrace/jobs/log-line.json"), conf.resolve("log-line.json"));
    }

    private String speak(String format) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Speaker.class.getName());
        java.environment()
                .put("LOG4J_CONFIGURATION_FILE", conf.resolve("log4j2.xml").toString());
        java.environment().put("MILLRACE_LOG_FORMAT", format);
        byte[] said = java.redirectErrorStream(true).start().getInputStream().readAllBytes();
        return new String(said, StandardCharsets.UTF_8);
    }

    private static Set<String> provided(String pom) throws IOException {
        return PROVIDED.matcher(Files.readString(Path.of(pom)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theLogIsLinesForPeople() throws IOException {
        for (String format : List.of("plain", "")) {
            assertThat(speak(format)).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z INFO  i\\.m\\.j\\.run said\\R");
        }
    }

    @Test
    void theLogIsLinesOfJsonIfAskedFor() throws IOException {
        JsonNode line = new ObjectMapper().readTree(speak("json"));
        assertThat(line.path("message").textValue()).isEqualTo("said");
        assertThat(line.path("level").textValue()).isEqualTo("INFO");
        assertThat(line.path("logger").textValue()).isEqualTo("io.millrace.jobs.run");
    }

    @Test
    void whatTheJobJarLeavesToFlinkIsInTheImage() throws IOException {
        assertThat(provided("image/pom.xml"))
                .containsAll(provided("../jobs/pom.xml"))
                .contains("flink-connector-files", "flink-container", "flink-kubernetes", "flink-runtime-web");
    }
}
