package io.millrace.jobs.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.core.RejectSample;
import io.millrace.privacy.find.Detection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What was found in records or rows, field by field; nested fields by their path, as {@code body.text}. */
public final class Inspection implements Consumer<InputRecord> {
    private static final int DEEPEST = 16;
    /** What keys are taken for that name nobody. */
    private static final Set<String> OF_KEYS =
            Set.of("LOCATION", "ORGANIZATION", "DATE_TIME", "NATIONALITY", "TITLE", "AGE", "POSTAL_CODE", "URL");

    private static final double SURE = 0.7;

    private final Detection detection;
    private final String only;
    private final FieldNode root = new FieldNode("", "");
    /** What stands behind keys of the record itself that change or are private. */
    private final FieldNode others = new FieldNode("", "");

    private final Map<String, String> notRead = new LinkedHashMap<>();
    private long records;

    /** @param only the field to look at, with all below it, or null for all */
    public Inspection(Detection detection, String only) {
        this.detection = detection;
        this.only = only;
        others.becomeMap();
    }

    @Override
    public void accept(InputRecord each) {
        records++;
        object(root, each.tree(), 0);
    }

    private void object(FieldNode node, JsonNode object, int depth) {
        node.countObject();
        object.properties().forEach(entry -> entry(node, entry.getKey(), entry.getValue(), depth + 1));
    }

    private void entry(FieldNode node, String key, JsonNode value, int depth) {
        FieldNode map = map(node, key);
        if (map != null) {
            find(map, key);
            value(map, value, depth);
        } else if (!value.isNull()) {
            FieldNode child = node.child(key);
            child.form().add(value, records);
            value(child, value, depth);
            hide(node, node.isDue());
        }
    }

    /** Where a key is a value itself; null where it is the name of a field. */
    private FieldNode map(FieldNode node, String key) {
        if (!node.isMap() && !node.has(key) && isPrivate(key)) {
            makeMap(node);
            return node == root ? others : node;
        }
        return node.isMap() ? node : null;
    }

    /** One word that is a name may as well be a thing, as rose or mark. */
    private boolean isPrivate(String key) {
        boolean isWord = key.indexOf(' ') < 0;
        return detection.find(key).stream()
                .filter(finding -> finding.score() >= SURE && !OF_KEYS.contains(finding.type()))
                .anyMatch(finding -> !isWord || !finding.type().equals("PERSON"));
    }

    /** The record itself stays an object. */
    private void makeMap(FieldNode node) {
        if (node != root) {
            node.children().forEach(child -> find(node, child.key()));
            node.becomeMap();
        }
    }

    private void hide(FieldNode node, boolean isDue) {
        List<FieldNode> changing = isDue ? node.changing() : List.of();
        if (node != root && !changing.isEmpty()) {
            makeMap(node);
        } else {
            changing.forEach(child -> {
                find(others, child.key());
                others.take(child);
                root.remove(child);
            });
        }
    }

    private void value(FieldNode node, JsonNode value, int depth) {
        if (value.isObject() && depth < DEEPEST) {
            object(node, value, depth);
        } else if (value.isArray() && depth < DEEPEST) {
            value.forEach(item -> value(node, item, depth + 1));
        } else if (value.isNumber()) {
            if (isLookedAt(node.path())) {
                node.findings().addNumber(value, node.path(), detection);
            }
        } else if (!value.isNull()) {
            find(node, value.isValueNode() ? value.asText() : value.toString());
        }
    }

    /**
     * A picture in base64 is no text.
     *
     * @throws RejectSample that names the field, if a pattern or list of the user looks at too much of the text
     */
    private void find(FieldNode node, String text) {
        if (!isLookedAt(node.path())) {
            return;
        }
        try {
            node.findings().add(FieldForm.isImage(text) ? "" : text, detection);
        } catch (RejectSample costly) {
            throw costly.in(node.path());
        }
    }

    /** Whether the type is of patterns, dictionaries or plug-ins of the user. */
    boolean isOfUser(String type) {
        return detection.isOfUser(type);
    }

    private boolean isLookedAt(String path) {
        return only == null || path.equals(only) || path.startsWith(only + ".");
    }

    /** Looks at a value of a column. */
    public void add(String field, String text) {
        find(root.child(field), text);
    }

    /** Notes a column that cannot be looked at. */
    public void addNotRead(String column, String type) {
        notRead.put(column, type);
    }

    /** Columns that were not looked at, with their types. */
    Map<String, String> notRead() {
        return notRead;
    }

    /** By field, in the order they came. */
    public Map<String, FieldFindings> fields() {
        settle(root);
        Map<String, FieldFindings> fields = new LinkedHashMap<>();
        collect(root, fields);
        return fields;
    }

    private void settle(FieldNode node) {
        hide(node, true);
        node.children().forEach(this::settle);
    }

    private static void collect(FieldNode node, Map<String, FieldFindings> fields) {
        if (node.findings().values() > 0) {
            fields.merge(node.path(), node.findings(), FieldFindings::plus);
        }
        node.children().forEach(child -> collect(child, fields));
    }

    /** All fields of the records, also those that were not to be looked at; keys that change are left out. */
    public Set<String> names() {
        settle(root);
        Set<String> names = new TreeSet<>();
        root.children().forEach(child -> name(child, names));
        return names;
    }

    private static void name(FieldNode node, Set<String> names) {
        names.add(node.path());
        node.children().forEach(child -> name(child, names));
    }

    /** What was found behind keys of the record itself that change or are private; no values if there are none. */
    FieldFindings others() {
        settle(root);
        return others.findings();
    }

    /** The fields that were looked at and that a pipeline can read. */
    List<ProposedField> readable() {
        List<ProposedField> fields = new ArrayList<>();
        settle(root);
        root.children().forEach(child -> propose(child, fields, new ArrayList<>()));
        return fields;
    }

    /** Paths of those that it cannot: {@code from} has no way to write their keys. */
    List<String> unreadable() {
        List<String> unreadable = new ArrayList<>();
        settle(root);
        root.children().forEach(child -> propose(child, new ArrayList<>(), unreadable));
        return unreadable;
    }

    private void propose(FieldNode node, List<ProposedField> fields, List<String> unreadable) {
        if (node.all().values() == 0) {
            return;
        }
        if (!node.isReadable()) {
            unreadable.add(node.path());
        } else if (node.isParent()) {
            node.children().forEach(child -> propose(child, fields, unreadable));
        } else {
            fields.add(ProposedField.of(node, records));
        }
    }
}
