package io.millrace.jobs.snapshot;

import io.millrace.core.Mistakes;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;

/** Options that must be at least 1: all that are not are told at once. */
final class Positive {
    private final Mistakes mistakes = new Mistakes();

    Positive option(String name, long value) {
        mistakes.when(value < 1, name + " must be at least 1, got " + value);
        return this;
    }

    /** @throws Refusal with a line for each */
    void refuse() {
        try {
            mistakes.refuse();
        } catch (IllegalArgumentException found) {
            throw new Refusal(Trouble.INVALID, found.getMessage(), found);
        }
    }
}
