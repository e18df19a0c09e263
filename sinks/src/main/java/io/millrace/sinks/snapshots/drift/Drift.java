package io.millrace.sinks.snapshots.drift;

import io.millrace.sinks.statistics.ColumnSummary;
import io.millrace.sinks.statistics.Measure;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How far a column has moved.
 *
 * @param psi population stability index over ten quantile bins of the old values, or over names: below 0.1 little, above
 *     0.25 much (Siddiqi, <i>Credit Risk Scorecards</i>, 2006); NaN if one side has no value
 * @param ks greatest distance of the two distribution functions (Kolmogorov–Smirnov), 0 to 1; NaN for names
 * @param oldNulls share of rows without a value
 * @param newNulls share of rows without a value
 */
public record Drift(String column, Measure measure, double psi, double ks, double oldNulls, double newNulls) {
    private static final int BINS = 10;
    private static final int POINTS = 1_000;
    /** A bin that is empty on one side counts as if it had this share. */
    private static final double LEAST_SHARE = 1e-4;

    static Drift of(String column, ColumnSummary old, ColumnSummary now) {
        boolean areBoth = !old.isEmpty() && !now.isEmpty();
        boolean hasNames = old.measure() == Measure.NAME;
        double psi = !areBoth ? Double.NaN : hasNames ? overNames(old, now) : overBins(old, now);
        double ks = !areBoth || hasNames ? Double.NaN : distance(old, now);
        return new Drift(column, old.measure(), psi, ks, old.nullShare(), now.nullShare());
    }

    private static double overNames(ColumnSummary old, ColumnSummary now) {
        SortedSet<Double> names = new TreeSet<>(old.names().keySet());
        names.addAll(now.names().keySet());
        return stability(shares(old, names), shares(now, names));
    }

    private static double[] shares(ColumnSummary summary, SortedSet<Double> names) {
        double all =
                summary.names().values().stream().mapToLong(Long::longValue).sum();
        return names.stream()
                .mapToDouble(name -> summary.names().getOrDefault(name, 0L) / all)
                .toArray();
    }

    private static double overBins(ColumnSummary old, ColumnSummary now) {
        double[] edges = IntStream.range(1, BINS)
                .mapToDouble(bin -> old.values().getQuantile((double) bin / BINS))
                .sorted()
                .distinct()
                .toArray();
        return stability(old.values().getPMF(edges), now.values().getPMF(edges));
    }

    private static double stability(double[] old, double[] now) {
        double sum = 0;
        for (int bin = 0; bin < old.length; bin++) {
            double before = Math.max(old[bin], LEAST_SHARE);
            double after = Math.max(now[bin], LEAST_SHARE);
            sum += (after - before) * Math.log(after / before);
        }
        return sum;
    }

    private static double distance(ColumnSummary old, ColumnSummary now) {
        double[] points = DoubleStream.concat(quantiles(old), quantiles(now))
                .sorted()
                .distinct()
                .toArray();
        double[] before = old.values().getCDF(points);
        double[] after = now.values().getCDF(points);
        return IntStream.range(0, points.length)
                .mapToDouble(i -> Math.abs(before[i] - after[i]))
                .max()
                .orElse(0);
    }

    private static DoubleStream quantiles(ColumnSummary summary) {
        return IntStream.rangeClosed(0, POINTS)
                .mapToDouble(i -> summary.values().getQuantile((double) i / POINTS));
    }
}
