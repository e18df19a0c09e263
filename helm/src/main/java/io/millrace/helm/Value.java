package io.millrace.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One value of the chart, or a group of them: the only declaration there is. The values file, its schema and the page are
 * made from it.
 *
 * @param schema JSON Schema of it; of a group without its properties
 * @param fallback what stands in the values file; for a group none
 * @param inner what a group holds
 */
record Value(String name, String doc, ObjectNode schema, JsonNode fallback, List<Value> inner) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Value text(String name, String fallback, String doc) {
        return new Value(name, doc, type("string"), JSON.textNode(fallback), List.of());
    }

    static Value flag(String name, boolean fallback, String doc) {
        return new Value(name, doc, type("boolean"), JSON.booleanNode(fallback), List.of());
    }

    static Value whole(String name, long fallback, long least, String doc) {
        return new Value(name, doc, type("integer").put("minimum", least), JSON.numberNode(fallback), List.of());
    }

    /** A whole number that need not be given. */
    static Value perhaps(String name, JsonNode fallback, long least, String doc) {
        ObjectNode schema = JSON.objectNode().put("minimum", least);
        schema.putArray("type").add("integer").add("null");
        return new Value(name, doc, schema, fallback, List.of());
    }

    /** One of some texts, of which the first is the default. */
    static Value choice(String name, String doc, String... texts) {
        ObjectNode schema = JSON.objectNode();
        List.of(texts).forEach(schema.putArray("enum")::add);
        return new Value(name, doc, schema, JSON.textNode(texts[0]), List.of());
    }

    /** An object of Kubernetes, whose fields Kubernetes itself checks. */
    static Value object(String name, String doc) {
        return new Value(name, doc, type("object"), JSON.objectNode(), List.of());
    }

    /** A list of things that Kubernetes itself checks. */
    static Value list(String name, String doc) {
        return new Value(name, doc, type("array"), JSON.arrayNode(), List.of());
    }

    static Value ports(String name, String doc, int... ports) {
        ObjectNode schema = type("array");
        schema.putObject("items").put("type", "integer").put("minimum", 1).put("maximum", 65535);
        var fallback = JSON.arrayNode();
        for (int port : ports) {
            fallback.add(port);
        }
        return new Value(name, doc, schema, fallback, List.of());
    }

    static Value group(String name, String doc, Value... inner) {
        return new Value(name, doc, type("object"), JSON.missingNode(), List.of(inner));
    }

    static Value group(String name, String doc, List<Value> inner) {
        return new Value(name, doc, type("object"), JSON.missingNode(), inner);
    }

    /** The same with another default. */
    Value with(JsonNode other) {
        return new Value(name, doc, schema, other, inner);
    }

    /** The same with more of a schema. */
    Value where(ObjectNode more) {
        return new Value(name, doc, schema.deepCopy().setAll(more), fallback, inner);
    }

    boolean isGroup() {
        return !inner.isEmpty();
    }

    static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }
}
