package io.millrace.core;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a configuration file with the line it stands on (0 where there is no file). Travels in the job graph. */
public sealed interface Node extends Serializable {
    int line();

    /** Text or number or truth as it was written; {@code text} is null for a YAML null. */
    record Scalar(int line, String text, boolean quoted) implements Node {}

    record Items(int line, List<Node> items) implements Node {}

    record Entries(int line, Map<String, Entry> entries) implements Node {}

    /** A key's line, and its value. */
    record Entry(int line, Node value) implements Serializable {}

    /** Nodes of plain Java values: maps, lists, texts, numbers, truths. */
    static Node of(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(key.toString(), new Entry(0, of(item))));
            return new Entries(0, entries);
        }
        if (value instanceof List<?> list) {
            return new Items(0, list.stream().map(Node::of).toList());
        }
        return new Scalar(0, value == null ? null : value.toString(), value instanceof String);
    }

    /** Line of the deepest part of a path such as {@code split.by} or {@code steps[2].id} that is there. */
    default int line(String path) {
        int line = line();
        Node node = this;
        for (String part : path.split("\\.", -1)) {
            Entry entry = node instanceof Entries map ? map.entries().get(part.replaceFirst("\\[.*", "")) : null;
            if (entry == null) {
                return line;
            }
            line = entry.line();
            node = entry.value();
        }
        return line;
    }

    /** What it is, for messages. */
    default String kind() {
        if (this instanceof Scalar scalar) {
            return scalar.text() == null ? "nothing" : "a single value";
        }
        return this instanceof Items ? "a list" : "a map";
    }
}
