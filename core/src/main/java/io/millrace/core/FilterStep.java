package io.millrace.core;

/** Keeps a sample as it is, or rejects it. */
@FunctionalInterface
public non-sealed interface FilterStep extends Step {
    Verdict check(Sample sample);
}
