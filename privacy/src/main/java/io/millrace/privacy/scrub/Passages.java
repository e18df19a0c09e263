package io.millrace.privacy.scrub;

import io.millrace.privacy.find.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Findings that overlap become one passage that covers them all, of the type of the surest: nothing sticks out. */
final class Passages {
    private static final Comparator<Finding> SUREST =
            Comparator.comparingDouble(Finding::score).thenComparing(Finding::length);

    private Passages() {}

    /** @return in order of place; no two overlap */
    static List<Finding> of(List<Finding> found) {
        List<Finding> byPlace = new ArrayList<>(found);
        byPlace.sort(Comparator.comparingInt(Finding::start).thenComparing(SUREST.reversed()));
        List<Finding> passages = new ArrayList<>();
        for (Finding finding : byPlace) {
            int last = passages.size() - 1;
            if (last >= 0 && passages.get(last).overlaps(finding)) {
                passages.set(last, joined(passages.get(last), finding));
            } else {
                passages.add(finding);
            }
        }
        return passages;
    }

    private static Finding joined(Finding one, Finding other) {
        Finding surest = SUREST.compare(one, other) >= 0 ? one : other;
        int start = Math.min(one.start(), other.start());
        int end = Math.max(one.end(), other.end());
        return new Finding(start, end, surest.type(), surest.score(), surest.rule(), surest.why());
    }
}
