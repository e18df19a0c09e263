package io.millrace.sinks.commits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Commits to their manifests and back. */
final class CommitJson {
    private CommitJson() {}

    static byte[] write(Commit.Append append, Instant createdAt) {
        ObjectNode node = head(append, "append", createdAt).put("append", append.number());
        node.set("source", ManifestJson.ranges(append.source()));
        node.put("held", append.held());
        node.set("counts", ManifestJson.counts(append.counts()));
        append.add().forEach(file -> node.withArrayProperty("add").add(ManifestJson.file(file)));
        node.withArrayProperty("add");
        node.putArray("remove");
        if (!append.x().isEmpty()) {
            node.set("x", ManifestJson.tree(append.x()));
        }
        return ManifestJson.bytes(node);
    }

    static byte[] write(Commit.Rollback rollback, Instant createdAt) {
        ObjectNode node = head(rollback, "rollback", createdAt).put("to_append", rollback.toAppend());
        rollback.remove().forEach(node.putArray("remove")::add);
        return ManifestJson.bytes(node);
    }

    private static ObjectNode head(Commit commit, String kind, Instant createdAt) {
        return ManifestJson.manifest()
                .put("seq", commit.seq())
                .put("kind", kind)
                .put("created_at", ManifestJson.time(createdAt));
    }

    /** @throws IOException if it is no manifest of this number; the message is a predicate of the file */
    static Commit read(long seq, byte[] json) throws IOException {
        ObjectNode node = ManifestJson.object(json);
        if (!ManifestJson.FORMAT.equals(node.path("format").asText())) {
            throw new IOException("is not of the format " + ManifestJson.FORMAT);
        }
        if (node.path("seq").asLong(-1) != seq) {
            throw new IOException("holds seq " + node.path("seq") + " instead of " + seq);
        }
        try {
            return read(seq, node.path("kind").asText(), node);
        } catch (IllegalArgumentException | NullPointerException malformed) {
            throw new IOException("lacks a field or holds a wrong one", malformed);
        }
    }

    private static Commit read(long seq, String kind, JsonNode node) throws IOException {
        return switch (kind) {
            case "append" ->
                new Commit.Append(
                        seq,
                        node.required("append").longValue(),
                        ManifestJson.ranges(node.required("source")),
                        node.required("held").longValue(),
                        ManifestJson.counts(node.required("counts")),
                        ManifestJson.files(node.required("add")),
                        ManifestJson.map(node.path("x")));
            case "rewrite" ->
                new Commit.Rewrite(
                        seq,
                        ManifestJson.files(node.required("add")),
                        ManifestJson.texts(node.required("remove")),
                        replaced(node.required("add")));
            case "rollback" ->
                new Commit.Rollback(
                        seq, node.required("to_append").longValue(), ManifestJson.texts(node.required("remove")));
            case "seal" -> new Commit.Seal(seq, ManifestJson.files(node.required("add")));
            default -> throw new IOException("holds an unknown kind of commit");
        };
    }

    private static Map<String, String> replaced(JsonNode add) {
        Map<String, String> replaced = new LinkedHashMap<>();
        add.forEach(file -> {
            if (file.hasNonNull("replaces")) {
                replaced.put(
                        file.required("path").textValue(),
                        file.required("replaces").textValue());
            }
        });
        return replaced;
    }
}
