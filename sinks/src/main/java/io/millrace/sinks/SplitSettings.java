package io.millrace.sinks;

import io.millrace.core.Option;
import java.io.Serializable;
import java.util.Map;

/** Which rows go into which split: contract, R6. */
public record SplitSettings(
        @Option(
                doc =
                        "Field whose equal values stay in one split, a string or a whole number; a record's origin if not given.",
                fallback = Option.NONE)
        String by,

        @Option(doc = "Split → points, which sum to 10000, in order.")
        Map<String, Integer> weights,

        @Option(doc = "Another seed gives another split.", fallback = "0")
        long seed)
        implements Serializable {
    private static final String NAME = "[a-z][a-z0-9]{0,31}";
    private static final int POINTS = 10_000;

    public SplitSettings {
        weights.forEach((name, points) -> {
            if (!name.matches(NAME)) {
                throw new IllegalArgumentException("weights: '" + name
                        + "' is not the name of a split: lower case letters and digits, a letter first, at most 32");
            }
            if (points == null || points < 0 || points > POINTS) {
                throw new IllegalArgumentException(
                        "weights: " + name + " must have from 0 to 10000 points, got " + points);
            }
        });
        long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
        if (sum != POINTS) {
            throw new IllegalArgumentException("weights: must sum to 10000, got " + sum);
        }
    }
}
