package io.millrace.jobs.plan;

import io.millrace.core.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The ids of steps given so far, each once. */
final class StepIds {
    /** Contract, section 4, counts. */
    static final int LONGEST = 64;
    /** Names that operators, counts and the leak gate have. */
    static final Set<String> RESERVED = Set.of("source", "intake", "sink", "rejects", "leak");

    private final Problems problems;
    private final Map<String, String> pathsOfIds = new HashMap<>();

    StepIds(Problems problems) {
        this.problems = problems;
    }

    /** Takes an id; tells if it cannot be had. */
    void take(String id, int line, String path) {
        if (RESERVED.contains(id)) {
            problems.add(line, path + ".id", "'" + id + "' is reserved; give the step another id");
        }
        if (id.length() > LONGEST) {
            problems.add(
                    line, path + ".id", "'" + id + "' has more than " + LONGEST + " characters; give a shorter id");
        }
        String other = pathsOfIds.putIfAbsent(id, path);
        if (other != null) {
            problems.add(
                    line,
                    path + ".id",
                    "'" + id + "' is the id of " + other + " already; give one of them an id of"
                            + " its own, as in id: " + id + "_2");
        }
    }
}
