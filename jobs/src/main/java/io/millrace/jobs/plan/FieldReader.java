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
    private static final String TAG = "[a-z][a-z0-9_]*";

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
        int named = problems.count();
        FieldSettings settings = settings(name, entry.value());
        if (settings == null) {
            return Optional.empty();
        }
        boolean isWhole = problems.count() == named;
        checkTags(name, settings, entry.value());
        String from = settings.from() == null ? name : checkedFrom(name, settings.from(), entry.value());
        Optional<Field> field = settings.type() == null ? Optional.empty() : make(name, settings, entry, isWhole);
        return problems.count() > before ? Optional.empty() : field.map(made -> new InputField(made, from));
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

    /** What is wrong is told and left out, so that the rest can be judged. */
    private FieldSettings settings(String name, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.text() != null) {
            return new FieldSettings(scalar.text(), false, List.of(), null, List.of(), null);
        }
        if (node instanceof Node.Entries) {
            Map<String, Object> parts = new Binder(problems).parts(FieldSettings.class, node, path(name));
            return new FieldSettings(
                    (String) parts.get("type"),
                    Boolean.TRUE.equals(parts.get("optional")),
                    texts(parts.get("tags")),
                    (String) parts.get("from"),
                    texts(parts.get("names")),
                    null);
        }
        problems.add(
                node.line(),
                path(name),
                "must be a type or {type: …}, got " + node.kind() + "; types: " + FieldType.forms());
        return null;
    }

    private static List<String> texts(Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String.class::cast).toList()
                : List.of();
    }

    private String checkedFrom(String name, String from, Node node) {
        InputField.problem(from).ifPresent(message -> problems.add(line(node, "from"), path(name) + ".from", message));
        return from;
    }

    private void checkTags(String name, FieldSettings settings, Node node) {
        settings.tags().forEach(tag -> tagProblem(tag)
                .ifPresent(message -> problems.add(line(node, "tags"), path(name) + ".tags", message)));
    }

    /** Tags are free, but for what could be a slip of the one on which the promise of privacy hangs. */
    private static Optional<String> tagProblem(String tag) {
        if (!TAGS.contains(tag) && Suggestion.nearest(tag, TAGS).isPresent()) {
            return Optional.of("'" + tag + "' is not a tag" + Suggestion.among(tag, TAGS));
        }
        if (tag.equals(Field.SCRUBBED)) {
            return Optional.of("'" + tag + "' is Millrace's own tag; choose another");
        }
        return tag.matches(TAG)
                ? Optional.empty()
                : Optional.of("'" + tag + "' is not a tag: lower case letters, digits and '_', a letter first");
    }

    /** @param isWhole whether no option was left out */
    private Optional<Field> make(String name, FieldSettings settings, Node.Entry entry, boolean isWhole) {
        boolean inner = entry.value() instanceof Node.Entries;
        try {
            FieldType type = type(settings, isWhole);
            return Optional.of(
                    new Field(name, type, settings.optional(), Set.copyOf(settings.tags()), Ciphertext.NONE));
        } catch (IllegalArgumentException wrong) {
            String option = wrong.getMessage().startsWith("names: ") ? "names" : "type";
            int line = inner ? line(entry.value(), option) : entry.line();
            String message = wrong.getMessage().replaceFirst("^names: ", "");
            problems.add(line, inner ? path(name) + "." + option : path(name), message);
            return Optional.empty();
        }
    }

    private static FieldType type(FieldSettings settings, boolean isWhole) {
        FieldType type = FieldType.parse(settings.type());
        if (type.element() != null && type.element().kind() == Kind.LABEL) {
            throw new IllegalArgumentException("a list holds no labels; use list<int64> or list<string>");
        }
        if (type.kind() != Kind.LABEL && !settings.names().isEmpty()) {
            throw new IllegalArgumentException("names: belong to a label; the type is " + type);
        }
        boolean mayHaveNames = settings.names().isEmpty() && !isWhole;
        return type.kind() == Kind.LABEL && !mayHaveNames ? label(settings.names()) : type;
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
