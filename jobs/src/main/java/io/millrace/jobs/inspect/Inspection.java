package io.millrace.jobs.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.core.RejectSample;
import io.millrace.privacy.find.Detection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What was found in records or rows, field by field; nested fields by their path, as {@code body.text}. */
public final class Inspection implements Consumer<InputRecord> {
    private static final int DEEPEST = 16;

    private final Detection detection;
    private final String only;
    private final Map<String, FieldFindings> fields = new LinkedHashMap<>();
    private final Map<String, FieldForm> forms = new LinkedHashMap<>();
    private long records;

    /** @param only the field to look at, or null for all */
    public Inspection(Detection detection, String only) {
        this.detection = detection;
        this.only = only;
    }

    @Override
    public void accept(InputRecord each) {
        records++;
        walk("", each.tree(), 0, 0);
    }

    private void walk(String path, JsonNode node, int depth, int lists) {
        if (node.isObject() && depth < DEEPEST) {
            node.properties().forEach(entry -> walk(join(path, entry.getKey()), entry.getValue(), depth + 1, lists));
        } else if (node.isArray() && depth < DEEPEST) {
            node.forEach(item -> walk(path, item, depth + 1, lists + 1));
        } else if (node.isValueNode() && !node.isNull()) {
            forms.computeIfAbsent(path, name -> new FieldForm()).add(node, records, lists);
            add(path, node.asText());
        }
    }

    /**
     * Looks at a value of a field or column; a picture in base64 is no text.
     *
     * @throws RejectSample that names the field, if a pattern or list of the user looks at too much of the text
     */
    public void add(String field, String text) {
        if (only == null || only.equals(field)) {
            FieldFindings findings = fields.computeIfAbsent(field, name -> new FieldFindings());
            try {
                findings.add(FieldForm.isImage(text) ? "" : text, detection);
            } catch (RejectSample costly) {
                throw costly.in(field);
            }
        }
    }

    /** Whether the type is of patterns, dictionaries or plug-ins of the user. */
    boolean isOfUser(String type) {
        return detection.isOfUser(type);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** By field, in the order they came. */
    public Map<String, FieldFindings> fields() {
        return fields;
    }

    /** All fields of the records, also those that were not to be looked at. */
    public Set<String> names() {
        return forms.keySet();
    }

    /** The type of a field as the pipeline file has it. */
    String type(String field) {
        return forms.get(field).type();
    }

    /** Whether some records have no value there. */
    boolean isOptional(String field) {
        return forms.get(field).records() < records;
    }
}
