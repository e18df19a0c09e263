package io.millrace.core;

import java.util.Arrays;
import java.util.List;
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

    public Binding(String stepId, Schema schema, String dataset, Complaint complaint) {
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
        complaint.at(option, message);
    }

    /**
     * Position of the field that an option names. Where it is missing or of another kind, tells so and gives 0; the step
     * will then not be used.
     */
    public int field(String option, String name, Kind... allowed) {
        int index = schema.indexOf(name);
        if (index < 0) {
            problem(option, "there is no field '" + name + "' here" + Suggestion.among(name, schema.names()));
            return 0;
        }
        FieldType type = schema.field(index).type();
        if (allowed.length > 0 && !List.of(allowed).contains(type.kind())) {
            problem(option, "the field " + name + " is " + type + "; this step takes " + text(allowed));
        }
        return index;
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
