package io.millrace.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds the key of a record in its JSON: a text as it is, any other value as its JSON. */
final class RecordKey {
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> path;

    /** @param field keys with dots between, or null for none */
    RecordKey(String field) {
        this.path = field == null ? List.of() : List.of(field.split("\\.", -1));
    }

    /** The key, or null where the line has none or is not JSON. */
    byte[] of(byte[] line) {
        if (path.isEmpty()) {
            return null;
        }
        JsonNode node = read(line);
        for (String key : path) {
            node = node.path(key);
        }
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return (node.isTextual() ? node.asText() : node.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode read(byte[] line) {
        try {
            JsonNode node = json.readTree(line);
            return node == null ? json.missingNode() : node;
        } catch (IOException noJson) {
            return json.missingNode();
        }
    }
}
