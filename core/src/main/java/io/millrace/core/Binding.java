package io.millrace.core;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a step is bound to when it is made: its id, the schema that reaches it, and a place to tell mistakes. */
public final class Binding {
    /** Tells a mistake in one option of the step. */
    @FunctionalInterface
    public interface Complaint {
        void at(String option, String message);
    }

    private final String stepId;
    private final Schema schema;
    private final String dataset;
    private final Complaint complaint;
    private final Set<String> doubtful;
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean unsure;

    public Binding(String stepId, Schema schema, String dataset, Complaint complaint) {
        this(stepId, schema, dataset, complaint, Set.of());
    }

    /**
     * @param doubtful fields of which nothing is known, because a mistake before this step hides it; what a step says of
     *     them would be a false alarm and is not told
     */
    public Binding(String stepId, Schema schema, String dataset, Complaint complaint, Set<String> doubtful) {
        this.doubtful = Set.copyOf(doubtful);
        this.stepId = stepId;
        this.schema = schema;
        this.dataset = dataset;
        this.complaint = complaint;
    }

    public String stepId() {
        return stepId;
    }

    /** The schema that reaches the step. */
    public Schema schema() {
        return schema;
    }

    /** Name of the dataset, that is of the pipeline. */
    public String dataset() {
        return dataset;
    }

    public void problem(String option, String message) {
        unsure |= doubtful.stream()
                .anyMatch(name -> message.matches("(?s).*(?<!\\w)" + Pattern.quote(name) + "(?!\\w).*"));
        if (!unsure) {
            complaint.at(option, message);
        }
    }

    /** Whether nothing is known of a field; a step that leans on it is not used. */
    public boolean doubts(String name) {
        unsure |= doubtful.contains(name);
        return doubtful.contains(name);
    }

    /** Whether the step leans on a field of which nothing is known, and so must not be used. */
    public boolean isUnsure() {
        return unsure;
    }

    /**
     * Position of the field that an option names. Where it is missing or of another kind, tells so and gives 0; the step
     * will then not be used.
     */
    public int field(String option, String name, Kind... allowed) {
        asked.add(name);
        int index = schema.indexOf(name);
        if (doubtful.contains(name)) {
            unsure = true;
            return Math.max(index, 0);
        }
        if (index < 0) {
            complaint.at(option, "there is no field '" + name + "' here" + Suggestion.among(name, schema.names()));
            return 0;
        }
        FieldType type = schema.field(index).type();
        if (allowed.length > 0 && !List.of(allowed).contains(type.kind())) {
            problem(option, "the field " + name + " is " + type + "; this step takes " + text(allowed));
        }
        return index;
    }

    /** Names of the fields that the step has asked for so far. */
    public Set<String> asked() {
        return Collections.unmodifiableSet(asked);
    }

    public int[] fields(String option, List<String> names, Kind... allowed) {
        if (names.isEmpty()) {
            problem(option, "names no field; list at least one");
        }
        return names.stream().mapToInt(name -> field(option, name, allowed)).toArray();
    }

    private static String text(Kind... kinds) {
        return Arrays.stream(kinds).map(Kind::text).collect(Collectors.joining(", "));
    }
}
