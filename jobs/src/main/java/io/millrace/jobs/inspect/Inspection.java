package io.millrace.jobs.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.privacy.find.Detection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What was found in records or rows, field by field; nested fields by their path, as {@code body.text}. */
public final class Inspection implements Consumer<InputRecord> {
    private static final int DEEPEST = 16;

    private final Detection detection;
    private final String only;
    private final Map<String, FieldFindings> fields = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();

    /** @param only the field to look at, or null for all */
    public Inspection(Detection detection, String only) {
        this.detection = detection;
        this.only = only;
    }

    @Override
    public void accept(InputRecord each) {
        walk("", each.tree(), 0);
    }

    private void walk(String path, JsonNode node, int depth) {
        if (node.isObject() && depth < DEEPEST) {
            node.properties().forEach(entry -> walk(join(path, entry.getKey()), entry.getValue(), depth + 1));
        } else if (node.isArray() && depth < DEEPEST) {
            node.forEach(item -> walk(path, item, depth + 1));
        } else if (node.isValueNode() && !node.isNull()) {
            types.putIfAbsent(path, type(node));
            add(path, node.asText());
        }
    }

    private static String type(JsonNode node) {
        if (node.isIntegralNumber()) {
            return "int64";
        }
        return node.isNumber() ? "float64" : node.isBoolean() ? "bool" : "string";
    }

    /** Looks at a value of a field or column. */
    public void add(String field, String text) {
        if (only == null || only.equals(field)) {
            fields.computeIfAbsent(field, name -> new FieldFindings()).add(text, detection);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** By field, in the order they came. */
    public Map<String, FieldFindings> fields() {
        return fields;
    }

    /** The type of a field as the pipeline file has it, by its first value. */
    public String type(String field) {
        return types.getOrDefault(field, "string");
    }
}
