package io.millrace.demo.benchmark.sink;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows without end, out of a pool that is made before: what a sink is given costs next to nothing. For one thread. */
final class Rows {
    private static final long POOL_BYTES = 64 << 20;
    private static final int POOL_ROWS = 200_000;

    private final Workload workload;
    private final List<List<Object>> pool = new ArrayList<>();
    private long offset;
    private long bytes;

    Rows(Workload workload, long seed) {
        this.workload = workload;
        Random random = new Random(seed);
        for (long size = 0; size < POOL_BYTES && pool.size() < POOL_ROWS; size += bytes(pool.get(pool.size() - 1))) {
            pool.add(workload.row(random));
        }
    }

    /** From the first row again. */
    void restart() {
        offset = 0;
        bytes = 0;
    }

    Sample next() {
        List<Object> values = pool.get((int) (offset % pool.size()));
        bytes += bytes(values);
        return Sample.of(workload.schema(), new Origin("events", 0, offset++), 0, values);
    }

    private static long bytes(List<Object> values) {
        long sum = 0;
        for (Object value : values) {
            sum += bytes(value);
        }
        return sum;
    }

    /** Texts are ASCII. */
    private static long bytes(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        if (value instanceof Bytes many) {
            return many.length();
        }
        if (value instanceof Tensor tensor) {
            return (long) Integer.BYTES * tensor.length();
        }
        boolean isShort = value instanceof Integer || value instanceof Float;
        return value instanceof Boolean ? 1 : isShort ? Integer.BYTES : Long.BYTES;
    }

    /** Rows given so far. */
    long count() {
        return offset;
    }

    /** Bytes of the values given so far. */
    long bytes() {
        return bytes;
    }
}
