package io.millrace.jobs.plan;

import io.millrace.core.Field;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Schema;
import io.millrace.core.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts fields in the place of {@code tag:NAME}, which means every field that carries the tag where the step stands. In
 * {@code fields} they join the list; of {@code field} there comes a step for each, with the id {@code <id>-<field>}.
 */
final class TaggedFields {
    private static final String PREFIX = "tag:";

    private final Problems problems;
    private final StepIds ids;

    TaggedFields(Problems problems, StepIds ids) {
        this.problems = problems;
        this.ids = ids;
    }

    /** Whether the step names a tag. */
    static boolean areMeant(StepRef ref) {
        return !tag(value(ref, "field")).isEmpty()
                || items(ref).stream().anyMatch(item -> !tag(item).isEmpty());
    }

    /** The steps that it stands for, over this schema; none where a tag is on no field, which is told. */
    List<StepRef> expand(StepRef ref, Schema schema) {
        StepRef listed = withList(ref, schema);
        Node field = value(ref, "field");
        return tag(field).isEmpty()
                ? List.of(listed)
                : carriers(field, ref.path() + ".field", schema).stream()
                        .map(name -> of(listed, field.line(), name))
                        .toList();
    }

    private StepRef of(StepRef ref, int line, String field) {
        String id = ref.id() + "-" + field;
        ids.take(id, line, ref.path());
        return new StepRef(ref.name(), id, with(ref, "field", new Node.Scalar(line, field, true)), ref.path());
    }

    /** Each field once. */
    private StepRef withList(StepRef ref, Schema schema) {
        if (items(ref).stream().allMatch(item -> tag(item).isEmpty())) {
            return ref;
        }
        List<Node> fields = new ArrayList<>();
        for (Node item : items(ref)) {
            if (tag(item).isEmpty()) {
                fields.add(item);
            } else {
                carriers(item, ref.path() + ".fields", schema).stream()
                        .filter(name ->
                                fields.stream().noneMatch(other -> text(other).equals(name)))
                        .forEach(name -> fields.add(new Node.Scalar(item.line(), name, true)));
            }
        }
        Node.Items all = new Node.Items(value(ref, "fields").line(), fields);
        return new StepRef(ref.name(), ref.id(), with(ref, "fields", all), ref.path());
    }

    private List<String> carriers(Node place, String path, Schema schema) {
        String tag = tag(place);
        List<String> names = schema.fields().stream()
                .filter(field -> field.tags().contains(tag))
                .map(Field::name)
                .toList();
        if (names.isEmpty()) {
            Set<String> known = new TreeSet<>();
            schema.fields().forEach(field -> known.addAll(field.tags()));
            String hint =
                    known.isEmpty() ? "; give fields one, as in tags: [" + tag + "]" : Suggestion.among(tag, known);
            problems.add(place.line(), path, "no field here has the tag '" + tag + "'" + hint);
        }
        return names;
    }

    /** The name behind {@code tag:}, or nothing. */
    private static String tag(Node node) {
        String text = text(node);
        return text.startsWith(PREFIX) ? text.substring(PREFIX.length()).strip() : "";
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text() != null ? scalar.text() : "";
    }

    private static List<Node> items(StepRef ref) {
        return value(ref, "fields") instanceof Node.Items list ? list.items() : List.of();
    }

    /** Null if it is not given. */
    private static Node value(StepRef ref, String option) {
        Node.Entry entry =
                ref.settings() instanceof Node.Entries given ? given.entries().get(option) : null;
        return entry == null ? null : entry.value();
    }

    private static Node with(StepRef ref, String option, Node value) {
        Node.Entries given = (Node.Entries) ref.settings();
        Map<String, Node.Entry> options = new LinkedHashMap<>(given.entries());
        options.put(option, new Node.Entry(options.get(option).line(), value));
        return new Node.Entries(given.line(), options);
    }
}
