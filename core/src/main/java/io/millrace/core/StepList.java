package io.millrace.core;

import java.util.List;

/** A module's step types, ours or a plugin's. */
public interface StepList {
    List<StepType<?>> types();
}
