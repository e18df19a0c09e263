package io.millrace.jobs.plan;

import io.millrace.core.Binder;
import io.millrace.core.Ciphertext;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Suggestion;
import io.millrace.ingestion.Input;
import io.millrace.ingestion.InputField;
import io.millrace.jobs.file.FieldSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of the schema; a wrong one is told and left out. */
final class FieldReader {
    static final String OURS = "_mr_";
    private static final List<String> TAGS = List.of(Field.SENSITIVE);

    private final Problems problems;
    private final List<InputField> fields = new ArrayList<>();
    private final Set<String> doubtful = new HashSet<>();

    FieldReader(Problems problems) {
        this.problems = problems;
    }

    /** Names of the fields that were left out. */
    Set<String> doubtful() {
        return doubtful;
    }

    Input read(Map<String, Node.Entry> declared) {
        declared.forEach((name, entry) -> {
            Optional<InputField> field = field(name, entry);
            field.ifPresentOrElse(found -> add(found, entry.line()), () -> doubt(name));
        });
        return new Input(fields);
    }

    private void doubt(String name) {
        doubtful.add(name);
        doubtful.add(name.toLowerCase(Locale.ROOT));
    }

    private void add(InputField field, int line) {
        List<String> clashes = fields.stream()
                .flatMap(other -> Input.problems(List.of(other, field)).stream())
                .toList();
        clashes.forEach(message -> problems.add(line, path(field.field().name()), message));
        if (clashes.isEmpty()) {
            fields.add(field);
        } else {
            doubtful.add(field.field().name());
        }
    }

    private Optional<InputField> field(String name, Node.Entry entry) {
        int before = problems.count();
        nameProblem(name).ifPresent(message -> problems.add(entry.line(), path(name), message));
        FieldSettings settings = settings(name, entry.value());
        if (settings == null) {
            return Optional.empty();
        }
        checkTags(name, settings, entry.value());
        Optional<InputField> field = make(name, settings, entry);
        return problems.count() > before ? Optional.empty() : field;
    }

    /** Contract, R11. */
    static Optional<String> nameProblem(String name) {
        if (name.startsWith(OURS)) {
            return Optional.of("names that begin with " + OURS + " are Millrace's own; choose another");
        }
        return name.matches(Field.NAME)
                ? Optional.empty()
                : Optional.of("is not the name of a column: lower case letters, digits and '_', a letter or '_' first,"
                        + " at most 63 characters");
    }

    private FieldSettings settings(String name, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.text() != null) {
            return new FieldSettings(scalar.text(), false, List.of(), null, List.of(), null);
        }
        if (node instanceof Node.Entries) {
            return new Binder(problems).bind(FieldSettings.class, node, path(name));
        }
        problems.add(
                node.line(),
                path(name),
                "must be a type or {type: …}, got " + node.kind() + "; types: " + FieldType.forms());
        return null;
    }

    private void checkTags(String name, FieldSettings settings, Node node) {
        for (String tag : settings.tags()) {
            if (!TAGS.contains(tag)) {
                problems.add(
                        line(node, "tags"),
                        path(name) + ".tags",
                        "'" + tag + "' is not a tag" + Suggestion.among(tag, TAGS));
            }
        }
    }

    private Optional<InputField> make(String name, FieldSettings settings, Node.Entry entry) {
        boolean inner = entry.value() instanceof Node.Entries;
        try {
            FieldType type = type(settings);
            Field field = new Field(name, type, settings.optional(), Set.copyOf(settings.tags()), Ciphertext.NONE);
            String from = settings.from() == null ? name : settings.from();
            return Optional.of(new InputField(field, from));
        } catch (IllegalArgumentException wrong) {
            String option = option(wrong.getMessage());
            int line = inner ? line(entry.value(), option) : entry.line();
            String message = wrong.getMessage().startsWith(option + ": ")
                    ? wrong.getMessage().substring(option.length() + 2)
                    : wrong.getMessage();
            problems.add(line, inner ? path(name) + "." + option : path(name), message);
            return Optional.empty();
        }
    }

    private static String option(String message) {
        return message.startsWith("from: ") ? "from" : message.startsWith("names: ") ? "names" : "type";
    }

    private static FieldType type(FieldSettings settings) {
        FieldType type = FieldType.parse(settings.type());
        if (type.element() != null && type.element().kind() == Kind.LABEL) {
            throw new IllegalArgumentException("a list holds no labels; use list<int64> or list<string>");
        }
        if (type.kind() != Kind.LABEL && !settings.names().isEmpty()) {
            throw new IllegalArgumentException("names: belong to a label; the type is " + type);
        }
        return type.kind() == Kind.LABEL ? label(settings.names()) : type;
    }

    private static FieldType label(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "a label needs its names in order, as in {type: label, names: [negative, positive]}");
        }
        if (names.stream().anyMatch(String::isBlank)
                || Set.copyOf(new HashSet<>(names)).size() < names.size()) {
            throw new IllegalArgumentException("names: must differ, and none may be blank");
        }
        return FieldType.label(names);
    }

    private static int line(Node node, String option) {
        return node instanceof Node.Entries map && map.entries().containsKey(option)
                ? map.entries().get(option).line()
                : node.line();
    }

    private static String path(String name) {
        return "schema.fields." + name;
    }
}
