package io.millrace.sinks.commits;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The split rule as a root records it: contract, R6.
 *
 * @param column whose value is the key of a row, or null for the row's origin
 * @param weights points of each split, in order, together 10000
 */
public record SplitPoints(String column, long seed, Map<String, Integer> weights) {
    public SplitPoints {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        int points = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (points != 10000) {
            throw new IllegalArgumentException(
                    "the weights of the splits sum to " + points + ", they must sum to 10000");
        }
    }

    /** Splits that rows can get into, in order. */
    public List<String> splits() {
        return weights.entrySet().stream()
                .filter(weight -> weight.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
