package io.millrace.demo.benchmark.sink;

import java.util.List;

/**
 * What a program did, by its own clocks: warmed up, and without the start of the JVM.
 *
 * @param cpuSeconds of the whole process, compiler and collector included
 * @param full bytes of the files that were complete before the input ended
 * @param bufferPeak most bytes in open groups
 * @param heapPeak most bytes in the old generation, garbage included
 */
public record Outcome(
        long rows,
        long bytes,
        double wallSeconds,
        double cpuSeconds,
        List<Checkpoint> checkpoints,
        List<Long> full,
        long bufferPeak,
        long heapPeak) {
    double perCpuSecond() {
        return bytes / 1e6 / cpuSeconds;
    }

    double perSecond() {
        return bytes / 1e6 / wallSeconds;
    }
}
