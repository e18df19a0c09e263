package io.millrace.sinks.commits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Requests in checkpoint state: JSON with a version. */
final class AppendRequestJson {
    private static final int VERSION = 1;

    private AppendRequestJson() {}

    static byte[] write(AppendRequest request) {
        ObjectNode node = ManifestJson.object().put("version", VERSION).put("number", request.number());
        node.set("source", ManifestJson.ranges(request.source()));
        node.set("counts", ManifestJson.counts(request.counts()));
        ArrayNode shards = node.putArray("shards");
        for (SealedShard shard : request.shards()) {
            shards.addObject().put("scratch", shard.scratchName()).set("file", ManifestJson.file(shard.file()));
        }
        request.live().forEach(node.putArray("live")::add);
        node.put("checkpoint", request.checkpoint()).put("made_at", request.madeAt());
        node.set("x", ManifestJson.tree(request.x()));
        return ManifestJson.bytes(node);
    }

    static AppendRequest read(byte[] bytes) throws IOException {
        ObjectNode node = ManifestJson.object(bytes);
        if (node.path("version").asInt() != VERSION) {
            throw new IOException("a request to append has version " + node.path("version") + ", this program reads "
                    + VERSION + ": resume with the program that wrote the checkpoint");
        }
        List<SealedShard> shards = new ArrayList<>();
        for (JsonNode shard : node.required("shards")) {
            shards.add(new SealedShard(
                    shard.required("scratch").textValue(), ManifestJson.wholeFile(shard.required("file"))));
        }
        return new AppendRequest(
                node.required("number").longValue(),
                ManifestJson.ranges(node.required("source")),
                ManifestJson.counts(node.required("counts")),
                shards,
                new HashSet<>(ManifestJson.texts(node.required("live"))),
                node.required("checkpoint").textValue(),
                node.required("made_at").longValue(),
                ManifestJson.map(node.required("x")));
    }
}
