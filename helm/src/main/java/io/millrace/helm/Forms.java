package io.millrace.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Parts of JSON Schema that hold more than a type; what a message of Helm repeats says what to do. */
final class Forms {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Forms() {}

    /** Names that promise a secret take it from a Secret. */
    static ObjectNode environment() {
        return object("""
                {"items": {
                  "type": "object",
                  "required": ["name"],
                  "if": {"properties": {"name": {"pattern": "%s"}}},
                  "then": {"properties": {"value": {"const": "a secret comes from a Secret: write valueFrom.secretKeyRef"}}}
                }}""".formatted("(?:PASSWORD|SECRET|TOKEN|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_KEY|JAAS)"));
    }

    /** Requests and limits without memory, which the parts of memory sum to. */
    static ObjectNode resources() {
        String perKind = """
                {"type": "object", "properties": {"memory": {"const": "memory is set by memoryMebibytes.process"}}}""";
        return object("{\"additionalProperties\": false, \"properties\": {\"requests\": %s, \"limits\": %s}}"
                .formatted(perKind, perKind));
    }

    static ObjectNode pattern(String pattern) {
        return MAPPER.createObjectNode().put("pattern", pattern);
    }

    static ObjectNode quantity() {
        return pattern("^[0-9]+(\\.[0-9]+)?([KMGTPE]i?|k)?$");
    }

    static ObjectNode accessModes() {
        return object("""
                {"minItems": 1, "items": {"enum": ["ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"]}}""");
    }

    /** Containers, volumes and the like. */
    static ObjectNode named() {
        return object("""
                {"items": {"type": "object", "required": ["name"]}}""");
    }

    static ObjectNode texts() {
        return object("""
                {"items": {"type": "string"}}""");
    }

    static ObjectNode scalars() {
        return object("""
                {"additionalProperties": {"type": ["string", "number", "boolean"]}}""");
    }

    static ObjectNode objectsOrTexts() {
        return object("""
                {"items": {"type": ["object", "string"]}}""");
    }

    static ObjectNode object(String json) {
        return (ObjectNode) json(json);
    }

    static JsonNode json(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException mistake) {
            throw new IllegalStateException("no JSON: " + json, mistake);
        }
    }
}
