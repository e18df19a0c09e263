package io.millrace.jobs.cluster;

/** Where the counts of a running job come from. */
@FunctionalInterface
public interface CountSource {
    /** As they are now, or were a moment ago; never fails. */
    Counts read();
}
