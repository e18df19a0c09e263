package io.millrace.privacy.find;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which findings are parts of another: a domain of an e-mail address, the postal code of a street address. */
final class Wholes {
    /** The least score of a whole that takes its parts. */
    private static final double LEAST = 0.4;

    /** Types of wholes, each with those that are never their parts. */
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "EMAIL", Set.of("SECRET"),
            "URL", Set.of(),
            "SECRET", Set.of(),
            "STREET_ADDRESS", Set.of("EMAIL", "URL", "SECRET", "PHONE"));

    private static final List<String> TYPES = List.copyOf(OTHERS.keySet());

    /** For each type, the last end of those that begin no later. */
    private final int[] ends = new int[TYPES.size()];
    /** The same, of those that begin earlier. */
    private final int[] earlierEnds = new int[TYPES.size()];

    private int start = -1;

    private Wholes() {}

    /** Which of the findings are parts of another. @param byPlace in the order of {@link Finding#PLACE} */
    static BitSet parts(List<Finding> byPlace) {
        Wholes seen = new Wholes();
        BitSet parts = new BitSet();
        for (int at = 0; at < byPlace.size(); at++) {
            parts.set(at, seen.isPart(byPlace.get(at)));
            seen.see(byPlace.get(at));
        }
        return parts;
    }

    /** Whether one that is longer covers it. */
    private boolean isPart(Finding finding) {
        if (finding.start() > start) {
            start = finding.start();
            System.arraycopy(ends, 0, earlierEnds, 0, ends.length);
        }
        for (int type = 0; type < ends.length; type++) {
            boolean covered = earlierEnds[type] >= finding.end() || ends[type] > finding.end();
            if (covered && !OTHERS.get(TYPES.get(type)).contains(finding.type())) {
                return true;
            }
        }
        return false;
    }

    private void see(Finding finding) {
        int type = TYPES.indexOf(finding.type());
        if (type >= 0 && finding.score() >= LEAST) {
            ends[type] = Math.max(ends[type], finding.end());
        }
    }
}
