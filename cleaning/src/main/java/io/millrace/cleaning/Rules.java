package io.millrace.cleaning;

import io.millrace.core.Binding;
import io.millrace.core.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which rules of a set are on: what an option that lists them says. */
public final class Rules {
    /** For the documentation of the option {@code rules}. */
    public static final String DOC = "Rules that are on, by the reasons they reject for; empty: all.";

    private final Set<String> on;

    private Rules(Set<String> on) {
        this.on = on;
    }

    /** Tells names that are no rules through the binding; an empty list stands for all. */
    public static Rules of(String option, List<String> listed, List<String> all, Binding binding) {
        for (String name : new TreeSet<>(listed)) {
            if (!all.contains(name)) {
                binding.problem(option, "'" + name + "' is no rule of this set" + Suggestion.among(name, all));
            }
        }
        return new Rules(listed.isEmpty() ? Set.copyOf(all) : Set.copyOf(listed));
    }

    public boolean has(String rule) {
        return on.contains(rule);
    }
}
