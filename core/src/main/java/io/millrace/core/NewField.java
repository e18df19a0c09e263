package io.millrace.core;

/** The name of a field that a step makes. */
public final class NewField {
    private NewField() {}

    /** The name that an option gives; if it cannot be one, tells so and gives another that can. */
    public static String name(String option, String name, Binding binding) {
        return name(option, name, binding.schema(), binding);
    }

    /** The same beside the fields of a schema, where a step makes several. */
    public static String name(String option, String name, Schema schema, Binding binding) {
        if (!name.matches(Field.NAME) || name.startsWith("_mr_")) {
            binding.problem(option, "'" + name + "' is not the name of a column: lower case letters, digits and '_'");
            return other(schema);
        }
        if (schema.indexOf(name) >= 0) {
            binding.problem(option, "there is a field '" + name + "' already; choose another name");
            return other(schema);
        }
        return name;
    }

    private static String other(Schema schema) {
        String other = "new_field";
        while (schema.indexOf(other) >= 0) {
            other += "_";
        }
        return other;
    }
}
