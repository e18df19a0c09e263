package io.millrace.sinks.commits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.millrace.core.Ranges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts that manifests are made of, to JSON and back. Fields keep their order; unknown ones are ignored. */
final class ManifestJson {
    static final String FORMAT = "millrace/1";
    private static final String EXTENSION = "x";
    private static final String STATISTICS = "statistics";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ManifestJson() {}

    /** An object that starts with the format. */
    static ObjectNode manifest() {
        return MAPPER.createObjectNode().put("format", FORMAT);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(ObjectNode node) {
        return (node + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException if it is no JSON object */
    static ObjectNode object(byte[] json) throws IOException {
        if (MAPPER.readTree(json) instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("is no JSON object");
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static Map<String, Object> map(JsonNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> values.put(entry.getKey(), plain(entry.getValue())));
        return values;
    }

    private static Object plain(JsonNode node) {
        try {
            return MAPPER.treeToValue(node, Object.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@code YYYY-MM-DDTHH:MM:SSZ}. */
    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static ObjectNode ranges(Ranges ranges) {
        ObjectNode topics = object();
        ranges.spans().forEach((partition, span) -> topics.withObjectProperty(partition.topic())
                .putArray(String.valueOf(partition.number()))
                .add(span.from())
                .add(span.to()));
        return topics;
    }

    static Ranges ranges(JsonNode topics) {
        Map<Ranges.Partition, Ranges.Span> spans = new LinkedHashMap<>();
        topics.properties().forEach(topic -> topic.getValue().properties().forEach(partition -> {
            JsonNode span = partition.getValue();
            spans.put(
                    new Ranges.Partition(topic.getKey(), Integer.parseInt(partition.getKey())),
                    new Ranges.Span(
                            span.required(0).longValue(), span.required(1).longValue()));
        }));
        return Ranges.of(spans);
    }

    static ObjectNode counts(Counts counts) {
        ObjectNode node = object().put("consumed", counts.consumed()).put("added", counts.added());
        ObjectNode rejected = node.putObject("rejected");
        counts.rejected().forEach(rejected::put);
        return node;
    }

    static Counts counts(JsonNode node) {
        Map<String, Long> rejected = new LinkedHashMap<>();
        node.required("rejected")
                .properties()
                .forEach(entry -> rejected.put(entry.getKey(), entry.getValue().longValue()));
        return Counts.of(
                node.required("consumed").longValue(), node.required("added").longValue(), rejected);
    }

    static ObjectNode file(FileEntry file) {
        ObjectNode node = bareFile(file);
        node.set("source", ranges(file.source()));
        if (!file.pieces().isEmpty()) {
            ArrayNode pieces = node.withObjectProperty(EXTENSION).putArray("pieces");
            file.pieces().forEach(piece -> pieces.addArray().add(piece.name()).add(piece.bytes()));
        }
        if (!file.statistics().isEmpty()) {
            node.withObjectProperty(EXTENSION).putRawValue(STATISTICS, new RawValue(file.statistics()));
        }
        return node;
    }

    /** A file as a snapshot lists it. */
    static ObjectNode bareFile(FileEntry file) {
        ObjectNode node = object().put("path", file.path())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256())
                .put("rows", file.rows());
        file.rowGroups().forEach(node.putArray("row_groups")::add);
        return node;
    }

    /** A file with its statistics, which {@link #file(JsonNode)} leaves out. */
    static FileEntry wholeFile(JsonNode node) {
        JsonNode statistics = node.path(EXTENSION).path(STATISTICS);
        return statistics.isObject() ? file(node).with(statistics.toString()) : file(node);
    }

    static FileEntry file(JsonNode node) {
        List<Long> groups = new ArrayList<>();
        node.required("row_groups").forEach(rows -> groups.add(rows.longValue()));
        List<Piece> pieces = new ArrayList<>();
        node.path(EXTENSION)
                .path("pieces")
                .forEach(piece -> pieces.add(new Piece(
                        piece.required(0).textValue(), piece.required(1).longValue())));
        return new FileEntry(
                node.required("path").textValue(),
                node.required("bytes").longValue(),
                node.required("sha256").textValue(),
                node.required("rows").longValue(),
                groups,
                ranges(node.path("source")),
                pieces);
    }

    static List<FileEntry> files(JsonNode array) {
        List<FileEntry> files = new ArrayList<>();
        array.forEach(node -> files.add(file(node)));
        return files;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.textValue()));
        return texts;
    }
}
