package io.millrace.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers mistakes, so that all are told at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(int line, String path, String message) {
        Problem problem = new Problem(line, path, message);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /** In the order of lines. */
    public List<Problem> all() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
