package io.millrace.core;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of all steps of a chain, and what of them the last tally has not told yet. */
public final class ChainCounts {
    private final List<StepCounts> steps;
    private long added;
    private Tally told = Tally.NONE;

    public ChainCounts(List<NamedStep> steps) {
        this.steps = steps.stream().map(step -> new StepCounts(step.id())).toList();
    }

    public StepCounts of(int index) {
        return steps.get(index);
    }

    void added(long rows) {
        added += rows;
    }

    public List<StepCounts> steps() {
        return steps;
    }

    public long failed() {
        return steps.stream().mapToLong(StepCounts::failed).sum();
    }

    /** What happened since the last call; empty if nothing did. */
    public Tally tally() {
        Tally now = new Tally(Ranges.EMPTY, 0, added, rejected());
        Map<String, Long> since = new TreeMap<>(now.rejected());
        told.rejected().forEach((reason, count) -> since.merge(reason, -count, Long::sum));
        since.values().removeIf(count -> count == 0);
        Tally difference = new Tally(Ranges.EMPTY, 0, added - told.added(), since);
        told = now;
        return difference;
    }

    private Map<String, Long> rejected() {
        Map<String, Long> all = new TreeMap<>();
        for (StepCounts step : steps) {
            step.rejected().forEach((reason, count) -> all.put(step.id() + "." + reason, count));
        }
        return all;
    }
}
