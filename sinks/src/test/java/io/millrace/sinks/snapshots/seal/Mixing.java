package io.millrace.sinks.snapshots.seal;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How well a sequence of rows is mixed: the standard deviation of a value that rises in time within each batch of
 * consecutive rows, as a share of that of all rows. 1 is a draw from all rows, 0 are rows that were beside each other.
 */
record Mixing(double mean, double least) {
    static Mixing of(long[] values, int batch) {
        double all = spread(values, 0, values.length);
        var batches = IntStream.range(0, values.length / batch)
                .mapToDouble(index -> spread(values, index * batch, batch) / all)
                .summaryStatistics();
        return new Mixing(batches.getAverage(), batches.getMin());
    }

    private static double spread(long[] values, int from, int count) {
        double mean = LongStream.of(values).skip(from).limit(count).average().orElseThrow();
        double squares = LongStream.of(values)
                .skip(from)
                .limit(count)
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (count - 1));
    }
}
