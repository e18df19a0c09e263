package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Ciphertext;
import io.millrace.core.Kind;
import io.millrace.privacy.keys.Domain;

/** Checks of what a treatment is bound to. */
public final class Target {
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

    public static String domain(Binding binding, String name) {
        if (!Domain.NAME.matcher(name).matches()) {
            binding.problem("domain", "'" + name + "' is no name of a domain; it must match " + Domain.NAME);
        }
        return name;
    }
}
