package io.millrace.sinks.snapshots.verify;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far. */
final class Findings {
    private final List<Violation> violations = new ArrayList<>();

    void add(String rule, String where, String text) {
        violations.add(new Violation(rule, where, text));
    }

    void when(boolean isWrong, String rule, String where, String text) {
        if (isWrong) {
            add(rule, where, text);
        }
    }

    int count() {
        return violations.size();
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }
}
