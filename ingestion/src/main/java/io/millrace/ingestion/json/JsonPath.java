package io.millrace.ingestion.json;

import io.millrace.ingestion.InputField;
import java.util.HashMap;
import java.util.Map;

/** The keys at which fields stand, as a tree: an inner node is an object on the way, a leaf is a field. */
final class JsonPath {
    private final Map<String, JsonPath> children = new HashMap<>();
    /** Numbers all nodes of a tree, to tell which a record has shown. */
    private final int id;
    /** Position in the schema, or -1 for an inner node. */
    private final int field;

    /** Name of the field, or of the first field below an inner node. */
    private final String name;

    private final JsonValue value;

    private JsonPath(int id, int field, String name, JsonValue value) {
        this.id = id;
        this.name = name;
        this.field = field;
        this.value = value;
    }

    static JsonPath root() {
        return new JsonPath(0, -1, null, null);
    }

    /** Adds a leaf and the nodes on the way; gives the number of nodes then, {@code nodes} being that before. */
    int add(InputField input, int position, JsonValue reader, int nodes) {
        JsonPath node = this;
        int count = nodes;
        int last = input.path().size() - 1;
        for (String key : input.path().subList(0, last)) {
            if (!node.children.containsKey(key)) {
                node.children.put(key, new JsonPath(count++, -1, input.field().name(), null));
            }
            node = node.children.get(key);
        }
        node.children.put(
                input.path().get(last),
                new JsonPath(count++, position, input.field().name(), reader));
        return count;
    }

    JsonPath child(String key) {
        return children.get(key);
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean isField() {
        return field >= 0;
    }

    int field() {
        return field;
    }

    JsonValue value() {
        return value;
    }
}
