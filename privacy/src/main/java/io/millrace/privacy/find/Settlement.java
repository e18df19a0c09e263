package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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
        List<Finding> byPlace = new ArrayList<>(found);
        byPlace.sort(Finding.PLACE);
        BitSet parts = Wholes.parts(byPlace);
        List<Finding> settled = new ArrayList<>();
        for (int from = 0; from < byPlace.size(); ) {
            int to = overlapEnd(byPlace, from);
            settled.addAll(to == from + 1 ? byPlace.subList(from, to) : settled(byPlace, from, to, parts));
            from = to;
        }
        return settled;
    }

    /** The first finding from there on that nothing before it reaches. */
    private static int overlapEnd(List<Finding> byPlace, int from) {
        int end = byPlace.get(from).end();
        int at = from + 1;
        while (at < byPlace.size() && byPlace.get(at).start() < end) {
            end = Math.max(end, byPlace.get(at++).end());
        }
        return at;
    }

    private static Collection<Finding> settled(List<Finding> byPlace, int from, int to, BitSet isPart) {
        List<Finding> parts = new ArrayList<>();
        List<Finding> wholes = new ArrayList<>();
        for (int at = from; at < to; at++) {
            (isPart.get(at) ? parts : wholes).add(byPlace.get(at));
        }
        Settlement settlement = new Settlement();
        settlement.takeBest(wholes);
        // Those whose whole has lost.
        settlement.takeBest(parts);
        return settlement.kept.values();
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
