package io.millrace.sinks.snapshots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Snapshots, tags and listed files to JSON and back. Unknown fields are ignored. */
final class SnapshotJson {
    static final String FORMAT = "millrace/1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SnapshotJson() {}

    static byte[] write(Snapshot snapshot) {
        ObjectNode node = manifest()
                .put("snapshot_id", snapshot.id())
                .put("parent", snapshot.parent())
                .put("commit", snapshot.commit())
                .put("created_at", snapshot.createdAt());
        ArrayNode segments = node.putArray("segments");
        for (List<ListedFile> segment : snapshot.segments()) {
            ArrayNode files = segments.addArray();
            segment.forEach(file -> files.add(file(file)));
        }
        return bytes(node);
    }

    static byte[] tag(String snapshot) {
        return bytes(manifest().put("snapshot_id", snapshot));
    }

    static ObjectNode manifest() {
        return MAPPER.createObjectNode().put("format", FORMAT);
    }

    static byte[] bytes(JsonNode node) {
        return (node + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode file(ListedFile file) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("path", file.path())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256())
                .put("rows", file.rows());
        file.rowGroups().forEach(node.putArray("row_groups")::add);
        return node;
    }

    /** @throws IOException if it is no object of the format; the message is a predicate of the file */
    static ObjectNode object(byte[] json) throws IOException {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (IOException broken) {
            throw new IOException("is no whole JSON", broken);
        }
        if (!FORMAT.equals(node.path("format").asText())) {
            throw new IOException("is not of the format " + FORMAT);
        }
        return (ObjectNode) node;
    }

    static Snapshot read(ObjectNode node) {
        List<List<ListedFile>> segments = new ArrayList<>();
        node.required("segments").forEach(segment -> segments.add(files(segment)));
        return new Snapshot(
                node.required("snapshot_id").textValue(),
                node.required("parent").textValue(),
                node.required("commit").longValue(),
                node.required("created_at").textValue(),
                segments);
    }

    static List<ListedFile> files(JsonNode array) {
        List<ListedFile> files = new ArrayList<>();
        array.forEach(node -> files.add(file(node)));
        return files;
    }

    private static ListedFile file(JsonNode node) {
        List<Long> groups = new ArrayList<>();
        node.required("row_groups").forEach(rows -> groups.add(rows.longValue()));
        return new ListedFile(
                node.required("path").textValue(),
                node.required("bytes").longValue(),
                node.required("sha256").textValue(),
                node.required("rows").longValue(),
                groups);
    }
}
