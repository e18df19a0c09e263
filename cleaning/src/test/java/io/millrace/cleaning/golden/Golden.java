package io.millrace.cleaning.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Outside;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;

/** The documents of the shared folder and what other tools decide about each; a test that lacks them is skipped. */
public final class Golden {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "golden/curation/";
    private static final int SHOWN = 20;

    private Golden() {}

    /** One document of the corpus. */
    public record Doc(String id, String text, String url, String lang) {}

    public static Path file(String name) {
        return Outside.shared(FOLDER + name);
    }

    /** All documents, in their order. */
    public static List<Doc> documents() {
        file("dev.jsonl.gz");
        return Documents.ALL;
    }

    /** Read once for all operations. */
    private static final class Documents {
        static final List<Doc> ALL = read();
    }

    private static List<Doc> read() {
        return lines(file("dev.jsonl.gz")).stream()
                .map(line -> new Doc(
                        line.get("id").asText(),
                        line.get("text").asText(),
                        line.get("url").asText(),
                        line.get("lang").asText()))
                .toList();
    }

    /** What was decided about each document, in the same order. */
    public static List<JsonNode> decisions(String operation) {
        return lines(file("decisions/" + operation + ".jsonl.gz"));
    }

    /** The lines of another file of the folder. */
    public static List<JsonNode> lines(String name) {
        return lines(file(name));
    }

    /**
     * Holds an operation against what was decided, document by document.
     *
     * @param difference what differs in one document, or null
     */
    public static void check(String operation, BiFunction<Doc, JsonNode, String> difference) {
        assertThat(differences(operation, difference)).as(operation).isEmpty();
    }

    /** The documents in which an operation differs, and how; all are looked at, the first few are listed. */
    public static List<String> differences(String operation, BiFunction<Doc, JsonNode, String> difference) {
        List<Doc> documents = documents();
        List<JsonNode> decisions = decisions(operation);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Doc document = documents.get(i);
            assertThat(decisions.get(i).get("id").asText()).isEqualTo(document.id());
            String differs = difference.apply(document, decisions.get(i));
            if (differs != null) {
                found.add(document.id() + ": " + differs);
            }
        }
        return found.size() <= SHOWN ? found : shortened(found);
    }

    private static List<String> shortened(List<String> found) {
        List<String> first = new ArrayList<>(found.subList(0, SHOWN));
        first.add("… " + found.size() + " in all");
        return first;
    }

    private static List<JsonNode> lines(Path file) {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }
}
