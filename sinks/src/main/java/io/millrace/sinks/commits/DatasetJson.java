package io.millrace.sinks.commits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code dataset.json} and back. */
final class DatasetJson {
    private DatasetJson() {}

    /** @param id of the root, an extension of ours */
    static byte[] write(DatasetFile dataset, String id) {
        ObjectNode node = node(dataset);
        node.putObject("x").put("id", id);
        return ManifestJson.bytes(node);
    }

    /** What is fixed, without the id. */
    static byte[] write(DatasetFile dataset) {
        return ManifestJson.bytes(node(dataset));
    }

    /** The id of the root, or an empty text. */
    static String id(byte[] json) throws IOException {
        return ManifestJson.object(json).path("x").path("id").asText();
    }

    private static ObjectNode node(DatasetFile dataset) {
        ObjectNode node = ManifestJson.manifest().put("name", dataset.name()).put("profile", dataset.profile());
        node.set("features", features(dataset.features()));
        dataset.neverNull().forEach(node.putArray("never_null")::add);
        ObjectNode shapes = node.putObject("shapes");
        dataset.shapes().forEach((column, shape) -> shape.forEach(shapes.putArray(column)::add));
        ObjectNode ciphertext = node.putObject("ciphertext");
        dataset.ciphertext().forEach(ciphertext::put);
        ObjectNode rule = node.putObject("split_rule")
                .put("column", dataset.split().column())
                .put("seed", dataset.split().seed());
        var weights = rule.putArray("weights");
        dataset.split()
                .weights()
                .forEach((split, points) -> weights.addArray().add(split).add(points));
        return node;
    }

    static DatasetFile read(byte[] json) throws IOException {
        ObjectNode node = ManifestJson.object(json);
        if (!ManifestJson.FORMAT.equals(node.path("format").asText())) {
            throw new IOException("is not of the format " + ManifestJson.FORMAT);
        }
        return new DatasetFile(
                node.required("name").asText(),
                node.required("profile").asText(),
                node.required("features").toString(),
                ManifestJson.texts(node.required("never_null")),
                shapes(node.required("shapes")),
                ciphertext(node.required("ciphertext")),
                split(node.required("split_rule")));
    }

    private static SortedMap<String, List<Integer>> shapes(JsonNode node) {
        SortedMap<String, List<Integer>> shapes = new TreeMap<>();
        node.properties().forEach(entry -> {
            List<Integer> shape = new ArrayList<>();
            entry.getValue().forEach(dimension -> shape.add(dimension.intValue()));
            shapes.put(entry.getKey(), shape);
        });
        return shapes;
    }

    private static SortedMap<String, String> ciphertext(JsonNode node) {
        SortedMap<String, String> ciphertext = new TreeMap<>();
        node.properties()
                .forEach(
                        entry -> ciphertext.put(entry.getKey(), entry.getValue().asText()));
        return ciphertext;
    }

    private static SplitPoints split(JsonNode node) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        node.required("weights")
                .forEach(weight -> weights.put(
                        weight.required(0).textValue(), weight.required(1).intValue()));
        return new SplitPoints(
                node.path("column").textValue(), node.required("seed").longValue(), weights);
    }

    /** Each column's feature as JSON text, in order. */
    static Map<String, String> columns(String features) {
        Map<String, String> columns = new LinkedHashMap<>();
        features(features)
                .properties()
                .forEach(entry -> columns.put(entry.getKey(), entry.getValue().toString()));
        return columns;
    }

    static ObjectNode features(String json) {
        try {
            return ManifestJson.object(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
