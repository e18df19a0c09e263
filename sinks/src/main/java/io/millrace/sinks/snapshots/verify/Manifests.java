package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The manifests of a root, each with the fields that it must have. */
record Manifests(Store store, Findings findings) {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final String SUFFIX = ".json";
    private static final Shape FORMAT = Shape.text("millrace/1");

    /** Empty if the file is unusable, which is told. */
    Optional<ObjectNode> load(String path, String rule, Map<String, Shape> fields) {
        Optional<ObjectNode> read = object(path, rule);
        if (read.isEmpty()) {
            return read;
        }
        int before = findings.count();
        Map<String, Shape> all = new TreeMap<>(fields);
        all.put("format", FORMAT);
        all.forEach((name, shape) -> {
            JsonNode value = read.get().path(name);
            findings.when(
                    value.isMissingNode() || !shape.test(value), rule, path, "field " + name + " is missing or wrong");
        });
        return findings.count() == before ? read : Optional.empty();
    }

    /** Empty if it is no JSON object, which is told. */
    Optional<ObjectNode> object(String path, String rule) {
        Optional<byte[]> bytes = store.read(path);
        if (bytes.isEmpty()) {
            findings.add(rule, path, "missing");
            return Optional.empty();
        }
        try {
            if (MAPPER.readTree(bytes.get()) instanceof ObjectNode object) {
                return Optional.of(object);
            }
            findings.add(rule, path, "is no JSON object");
        } catch (IOException broken) {
            findings.add(rule, path, "unreadable JSON");
        }
        return Optional.empty();
    }

    /** Names without {@code .json} in a directory below {@code .millrace}, sorted; others are told. */
    List<String> names(String directory, String rule, String pattern) {
        List<String> names = new ArrayList<>();
        for (String file :
                store.names(".millrace/" + directory).stream().sorted().toList()) {
            String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
            if (name.matches(pattern)) {
                names.add(name);
            } else {
                findings.add(rule, ".millrace/" + directory + "/" + file, "unexpected name");
            }
        }
        return names;
    }

    /** Path of a manifest. */
    static String path(String directory, String name) {
        return ".millrace/" + directory + "/" + name + SUFFIX;
    }
}
