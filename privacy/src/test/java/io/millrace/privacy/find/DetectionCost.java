package io.millrace.privacy.find;

import java.lang.management.ManagementFactory;

/** What a search costs the thread that makes it, in nanoseconds of processor time. */
record DetectionCost(Detection detection) {
    private static final long ENOUGH = 2_000_000;

    /** The least of some rounds, for one search; a text that takes little is searched more than once in a round. */
    double nanos(String text, int rounds) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            least = Math.min(least, round(text));
        }
        return least;
    }

    private double round(String text) {
        long begun = now();
        int searches = 0;
        long taken;
        do {
            detection.find(text);
            searches++;
            taken = now() - begun;
        } while (taken < ENOUGH);
        return (double) taken / searches;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
