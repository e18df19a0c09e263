package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Decides between findings that overlap. What is part of an address, a link or a secret goes with the whole; else the surer
 * one stays, then the longer, then the earlier. Takes n log n.
 */
final class Settlement {
    private static final Comparator<Finding> BEST = Comparator.comparingDouble(Finding::score)
            .reversed()
            .thenComparing(Comparator.comparingInt(Finding::length).reversed())
            .thenComparing(Finding::start)
            .thenComparing(Finding::type)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::why);

    private final TreeMap<Integer, Finding> kept = new TreeMap<>();

    private Settlement() {}

    static List<Finding> of(List<Finding> found) {
        List<Finding> parts = new ArrayList<>();
        List<Finding> wholes = new ArrayList<>();
        Wholes.divide(found, wholes, parts);
        Settlement settlement = new Settlement();
        settlement.takeBest(wholes);
        // Those whose whole has lost.
        settlement.takeBest(parts);
        return new ArrayList<>(settlement.kept.values());
    }

    private void takeBest(List<Finding> found) {
        found.sort(BEST);
        for (Finding finding : found) {
            var before = kept.lowerEntry(finding.end());
            if (before == null || !before.getValue().overlaps(finding)) {
                kept.put(finding.start(), finding);
            }
        }
    }
}
