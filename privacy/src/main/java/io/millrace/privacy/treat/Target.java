package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Ciphertext;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.privacy.keys.Domain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks of what a treatment is bound to. */
public final class Target {
    /** What looks equal for equal values shows, by counting, what the values are if there are few. */
    static final int FEWEST_VALUES = 10_000;

    private Target() {}

    /** Position of a field that is there, of a kind the step takes, and no ciphertext yet. */
    public static int of(Binding binding, String option, String name, Kind... allowed) {
        int index = binding.field(option, name, allowed);
        boolean found = binding.schema().indexOf(name) >= 0;
        if (found && binding.schema().field(index).ciphertext() != Ciphertext.NONE) {
            binding.problem(option, "the field " + name + " is ciphertext already; treat it once");
        }
        return index;
    }

    /** Positions of such fields, at least one and each once; {@code option} is a list. */
    static int[] allOf(Binding binding, String option, List<String> names, Kind... allowed) {
        if (names.isEmpty()) {
            binding.problem(option, "names no field; list at least one");
        }
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> binding.problem(option, "names " + name + " twice"));
        return names.stream()
                .mapToInt(name -> of(binding, option, name, allowed))
                .toArray();
    }

    /**
     * Refuses a field of which plan-time knowledge says that it has few values: where equal values look equal, what they
     * are can be told by counting.
     *
     * @param what that looks equal, for the message
     */
    static void refuseFewValues(Binding binding, String name, String what) {
        FieldType type = binding.schema()
                .field(Math.max(0, binding.schema().indexOf(name)))
                .type();
        boolean isCounted = type.kind() == Kind.BOOL || type.kind() == Kind.LABEL;
        int values = type.kind() == Kind.BOOL ? 2 : type.names().size();
        if (isCounted && values < FEWEST_VALUES && binding.schema().indexOf(name) >= 0) {
            binding.problem(
                    "field",
                    "the field " + name + " has " + values + " possible values; " + what + " of fewer than "
                            + FEWEST_VALUES + " can be guessed by counting: use encrypt");
        }
    }

    public static String domain(Binding binding, String name) {
        if (!Domain.NAME.matcher(name).matches()) {
            binding.problem("domain", "'" + name + "' is no name of a domain; it must match " + Domain.NAME);
        }
        return name;
    }
}
