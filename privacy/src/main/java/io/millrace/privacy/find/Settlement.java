package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides between findings that overlap: the surer one stays, then the longer, then the earlier. */
final class Settlement {
    private static final Comparator<Finding> BEST = Comparator.comparingDouble(Finding::score)
            .reversed()
            .thenComparing(Comparator.comparingInt(Finding::length).reversed())
            .thenComparing(Finding::start)
            .thenComparing(Finding::type);

    private Settlement() {}

    static List<Finding> of(List<Finding> found) {
        List<Finding> byPlace = new ArrayList<>(found);
        byPlace.sort(Comparator.comparingInt(Finding::start).thenComparing(BEST));
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : byPlace) {
            settle(kept, finding);
        }
        return kept;
    }

    /** Those kept do not overlap, so only the last ones can overlap one that begins no earlier than they do. */
    private static void settle(List<Finding> kept, Finding finding) {
        if (kept.isEmpty() || !last(kept).overlaps(finding)) {
            kept.add(finding);
        } else if (BEST.compare(finding, last(kept)) < 0) {
            kept.remove(kept.size() - 1);
            settle(kept, finding);
        }
    }

    private static Finding last(List<Finding> kept) {
        return kept.get(kept.size() - 1);
    }
}
