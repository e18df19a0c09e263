package io.millrace.core;

import java.util.List;
import java.util.Map;

/** A module's step types, ours or a plugin's. */
public interface StepList {
    List<StepType<?>> types();

    /** The same by what they are for, in words, in the order in which a page lists them. */
    default Map<String, List<StepType<?>>> groups() {
        return Map.of("", types());
    }
}
