package io.millrace.core;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts of one step since it started; one thread counts, others may look. */
public final class StepCounts {
    private final String id;
    private final Map<String, Long> rejected = new ConcurrentHashMap<>();
    private long in;
    private long out;
    private long nanos;

    StepCounts(String id) {
        this.id = id;
    }

    /** Counts a sample that reached the step. */
    public void enter() {
        in++;
    }

    /** Counts a sample that left the step. */
    public void leave() {
        out++;
    }

    /** Counts time spent in the step, in nanoseconds. */
    public void spend(long time) {
        nanos += time;
    }

    public void reject(String reason) {
        rejected.merge(reason, 1L, Long::sum);
    }

    public String id() {
        return id;
    }

    public long in() {
        return in;
    }

    public long out() {
        return out;
    }

    /** Time spent in the step, in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    public long failed() {
        return rejected("failed");
    }

    /** Samples rejected for this reason. */
    public long rejected(String reason) {
        return rejected.getOrDefault(reason, 0L);
    }

    /** Samples rejected, by reason. */
    public Map<String, Long> rejected() {
        return Map.copyOf(rejected);
    }
}
