package io.millrace.sinks.statistics;

import java.util.SortedMap;
import java.util.TreeMap;

/** How often each index of a name stands in a column. */
final class NameCounts {
    private static final int FEW = 512;

    /** Of the first indexes, which are nearly all. */
    private final long[] few = new long[FEW];

    private final SortedMap<Double, Long> others = new TreeMap<>();

    void add(double name, long times) {
        int index = (int) name;
        if (index >= 0 && index < FEW) {
            few[index] += times;
        } else {
            others.merge(name, times, Long::sum);
        }
    }

    /** Index → rows, without those of no row. */
    SortedMap<Double, Long> all() {
        SortedMap<Double, Long> all = new TreeMap<>(others);
        for (int index = 0; index < FEW; index++) {
            if (few[index] > 0) {
                all.put((double) index, few[index]);
            }
        }
        return all;
    }
}
