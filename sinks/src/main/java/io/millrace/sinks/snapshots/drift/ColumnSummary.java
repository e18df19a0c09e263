package io.millrace.sinks.snapshots.drift;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.datasketches.kll.KllDoublesSketch;

/**
 * The distribution of a column in bounded memory: a KLL sketch for numbers, counts for names (Karnin, Lang, Liberty,
 * <i>Optimal Quantile Approximation in Streams</i>, 2016). For one thread.
 */
final class ColumnSummary {
    /** Ranks are right within 0.1 %, in some 100 KB. */
    private static final int SIZE = 4096;

    private final Measure measure;
    private final KllDoublesSketch values = KllDoublesSketch.newHeapInstance(SIZE);
    private final SortedMap<Double, Long> names = new TreeMap<>();
    private long rows;
    private long nulls;

    ColumnSummary(Measure measure) {
        this.measure = measure;
    }

    void addNull() {
        rows++;
        nulls++;
    }

    void add(double value) {
        rows++;
        if (measure == Measure.NAME) {
            names.merge(value, 1L, Long::sum);
        } else if (!Double.isNaN(value)) {
            values.update(value);
        }
    }

    void add(ColumnSummary other) {
        rows += other.rows;
        nulls += other.nulls;
        other.names.forEach((name, count) -> names.merge(name, count, Long::sum));
        if (!other.values.isEmpty()) {
            values.merge(other.values);
        }
    }

    Measure measure() {
        return measure;
    }

    boolean isEmpty() {
        return values.isEmpty() && names.isEmpty();
    }

    KllDoublesSketch values() {
        return values;
    }

    SortedMap<Double, Long> names() {
        return names;
    }

    double nullShare() {
        return rows == 0 ? 0 : (double) nulls / rows;
    }
}
