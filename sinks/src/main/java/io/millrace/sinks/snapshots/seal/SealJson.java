package io.millrace.sinks.snapshots.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.core.Ranges;
import io.millrace.sinks.commits.FileEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;

/** The manifests of a sealed root: contract, sections 3, 4 and 6. */
final class SealJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SealJson() {}

    static String text(FileEntry file) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("path", file.path())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256())
                .put("rows", file.rows());
        file.rowGroups().forEach(node.putArray("row_groups")::add);
        node.set("source", ranges(file.source()));
        return node.toString();
    }

    /** @param files entries as JSON, sorted by path */
    static byte[] commit(SealOf of, Ranges source, Collection<String> files, Instant now) throws IOException {
        ObjectNode node = MAPPER.createObjectNode()
                .put("format", "millrace/1")
                .put("seq", 0)
                .put("kind", "seal")
                .put("created_at", now.truncatedTo(ChronoUnit.SECONDS).toString());
        node.putObject("of")
                .put("snapshot_id", of.snapshot())
                .put("seed", of.seed())
                .put("lanes", of.lanes());
        node.set("source", ranges(source));
        ArrayNode add = node.putArray("add");
        for (String file : files) {
            add.add(MAPPER.readTree(file));
        }
        return bytes(node);
    }

    /** The same dataset in another root, which has an id of its own. */
    static byte[] dataset(byte[] source) throws IOException {
        ObjectNode node = (ObjectNode) MAPPER.readTree(source);
        node.putObject("x").put("id", UUID.randomUUID().toString());
        return bytes(node);
    }

    private static byte[] bytes(JsonNode node) {
        return (node + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode ranges(Ranges ranges) {
        ObjectNode topics = MAPPER.createObjectNode();
        ranges.spans().forEach((partition, span) -> topics.withObjectProperty(partition.topic())
                .putArray(String.valueOf(partition.number()))
                .add(span.from())
                .add(span.to()));
        return topics;
    }
}
