package io.millrace.sinks;

import io.millrace.core.Mistakes;
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
        Mistakes mistakes = new Mistakes();
        weights.forEach((name, points) -> mistakes.when(
                        !name.matches(NAME),
                        "weights: '" + name + "' is not the name of a split: lower case letters and digits, a letter"
                                + " first, at most 32")
                .when(!areWithin(points), "weights: " + name + " must have from 0 to 10000 points, got " + points));
        if (weights.values().stream().allMatch(SplitSettings::areWithin)) {
            int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
            mistakes.when(sum != POINTS, "weights: must sum to 10000, got " + sum);
        }
        mistakes.refuse();
    }

    private static boolean areWithin(Integer points) {
        return points != null && points >= 0 && points <= POINTS;
    }
}
