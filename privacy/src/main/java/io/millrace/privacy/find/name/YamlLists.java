package io.millrace.privacy.find.name;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.BiConsumer;

/**
 * Reads the lists of a YAML file of nested maps whose leaves are scalars and lists of scalars, in block or in flow style.
 * That is all that files of test data use, and a whole YAML parser takes five times as long to start and to read them.
 */
final class YamlLists {
    private record Level(int indent, String key) {}

    private final Deque<Level> path = new ArrayDeque<>();
    private final BiConsumer<String, String> entries;
    private boolean inFlow;

    /** @param entries takes the last two keys of the path, joined by a dot, and one entry */
    YamlLists(BiConsumer<String, String> entries) {
        this.entries = entries;
    }

    void read(Iterable<String> lines) {
        lines.forEach(this::line);
    }

    private void line(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (inFlow) {
            flow(text, 0);
        } else if (text.startsWith("- ")) {
            item(text.substring(2).strip());
        } else {
            pair(line.indexOf(text.charAt(0)), text);
        }
    }

    private void item(String text) {
        String rest = text.startsWith("- ") ? text.substring(2).strip() : text;
        value(rest);
    }

    private void pair(int indent, String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return;
        }
        while (!path.isEmpty() && path.peek().indent() >= indent) {
            path.pop();
        }
        path.push(new Level(indent, text.substring(0, colon).strip()));
        value(text.substring(colon + 1).strip());
    }

    private void value(String text) {
        if (text.startsWith("[")) {
            inFlow = true;
            flow(text, 1);
        } else if (!text.isEmpty()) {
            take(unquoted(text));
        }
    }

    private void flow(String text, int from) {
        int at = from;
        while (at < text.length() && inFlow) {
            char c = text.charAt(at);
            if (c == ']') {
                inFlow = false;
            } else if (c == '#') {
                return;
            } else if (c != ',' && c != ' ') {
                at = flowEntry(text, at) - 1;
            }
            at++;
        }
    }

    private int flowEntry(String text, int from) {
        char first = text.charAt(from);
        int end = first == '"' || first == '\'' ? text.indexOf(first, from + 1) + 1 : plainEnd(text, from);
        end = end <= from ? text.length() : end;
        take(unquoted(text.substring(from, end).strip()));
        return end;
    }

    private static int plainEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ']') {
            at++;
        }
        return at;
    }

    private static String unquoted(String text) {
        char first = text.charAt(0);
        int end = first == '"' || first == '\'' ? text.indexOf(first, 1) : -1;
        return end > 0 ? text.substring(1, end) : text;
    }

    private void take(String entry) {
        if (!entry.isEmpty()) {
            entries.accept(key(), entry);
        }
    }

    private String key() {
        Iterator<Level> levels = path.iterator();
        String last = levels.hasNext() ? levels.next().key() : "";
        return levels.hasNext() ? levels.next().key() + "." + last : last;
    }
}
