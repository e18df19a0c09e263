package io.millrace.demo.benchmark.sink;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Times a checkpoint: first what keeps rows waiting, then the storing of the state, then the commit. */
final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long begun = System.nanoTime();
    private final long cpu = THREADS.getCurrentThreadCpuTime();
    private double sync;
    private double syncCpu;
    private long stateBytes;

    /** Flink's state backend copies what it is given, and then stores it beside the rows. */
    void synced(List<byte[]> state, Path file) throws IOException {
        List<byte[]> copies = state.stream().map(byte[]::clone).toList();
        sync = (System.nanoTime() - begun) / 1e6;
        syncCpu = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
        stateBytes = copies.stream().mapToLong(bytes -> bytes.length).sum();
        try (var out = Files.newOutputStream(file)) {
            for (byte[] bytes : copies) {
                out.write(bytes);
            }
        }
    }

    Checkpoint committed() {
        return new Checkpoint(sync, syncCpu, (System.nanoTime() - begun) / 1e6, stateBytes);
    }
}
