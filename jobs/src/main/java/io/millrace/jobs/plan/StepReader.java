package io.millrace.jobs.plan;

import io.millrace.core.Node;
import io.millrace.core.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the list of steps: names, ids and options, nothing yet of what they mean. */
final class StepReader {
    /** Contract, section 4, counts. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    private static final String FORM =
            "must hold one step with its options under its name, as in - trim_whitespace: {fields: [text]}";

    private final Problems problems;
    private final StepIds ids;

    StepReader(Problems problems, StepIds ids) {
        this.problems = problems;
        this.ids = ids;
    }

    /** One for each item of the list; nothing for an item that is no step. */
    List<Optional<StepRef>> read(List<Node> items) {
        List<Optional<StepRef>> refs = new ArrayList<>();
        for (Node item : items) {
            refs.add(step(item, "steps[" + refs.size() + "]"));
        }
        return refs;
    }

    private Optional<StepRef> step(Node item, String path) {
        if (item instanceof Node.Scalar bare && bare.text() != null) {
            return Optional.of(ref(bare.text(), new Node.Entries(bare.line(), Map.of()), bare.line(), path));
        }
        if (!(item instanceof Node.Entries map) || map.entries().size() != 1) {
            String more = item instanceof Node.Entries several
                    ? "; got the keys " + several.entries().keySet()
                    : "";
            problems.add(item.line(), path, FORM + more);
            return Optional.empty();
        }
        Map.Entry<String, Node.Entry> only = map.entries().entrySet().iterator().next();
        return options(only.getValue(), path + "." + only.getKey())
                .map(options -> ref(only.getKey(), options, only.getValue().line(), path));
    }

    private Optional<Node.Entries> options(Node.Entry entry, String path) {
        if (entry.value() instanceof Node.Entries options) {
            return Optional.of(options);
        }
        if (entry.value() instanceof Node.Scalar scalar && scalar.text() == null) {
            return Optional.of(new Node.Entries(entry.line(), Map.of()));
        }
        problems.add(
                entry.line(),
                path,
                "must be a map of options, got " + entry.value().kind());
        return Optional.empty();
    }

    private StepRef ref(String name, Node.Entries given, int line, String listPath) {
        String path = listPath + "." + name;
        Map<String, Node.Entry> options = new LinkedHashMap<>(given.entries());
        Node.Entry id = options.remove("id");
        String text = id == null ? name : id(id, path);
        ids.take(text, id == null ? line : id.line(), path);
        return new StepRef(name, text, new Node.Entries(given.line(), options), path);
    }

    private String id(Node.Entry given, String path) {
        String text = given.value() instanceof Node.Scalar scalar ? scalar.text() : null;
        if (text == null || !ID.matcher(text).matches()) {
            String rule = "must be lower case letters, digits, '_' and '-', a letter first, at most 64 characters";
            problems.add(given.line(), path + ".id", rule);
        }
        return String.valueOf(text);
    }
}
