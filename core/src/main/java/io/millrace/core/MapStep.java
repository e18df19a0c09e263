package io.millrace.core;

/** Turns one sample into one sample. */
@FunctionalInterface
public non-sealed interface MapStep extends Step {
    Sample map(Sample sample);
}
