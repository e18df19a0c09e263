package io.millrace.core;

/** The name of a field that a step makes. */
public final class NewField {
    private NewField() {}

    /** The name that an option gives; if it cannot be one, tells so and gives another that can. */
    public static String name(String option, String name, Binding binding) {
        if (isFree(name, binding)) {
            return name;
        }
        binding.problem(
                option,
                "'" + name
                        + "' must be the name of a new field: lower case letters, digits and '_', not one that is here");
        String other = "new_field";
        while (!isFree(other, binding)) {
            other += "_";
        }
        return other;
    }

    private static boolean isFree(String name, Binding binding) {
        return binding.schema().indexOf(name) < 0 && name.matches(Field.NAME) && !name.startsWith("_mr_");
    }
}
