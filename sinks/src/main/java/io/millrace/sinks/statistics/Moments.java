package io.millrace.sinks.statistics;

/**
 * Mean, variance and limits of finite numbers in one pass (Welford, <i>Note on a Method for Calculating Corrected Sums of
 * Squares and Products</i>, 1962), and of parts (Chan, Golub and LeVeque, <i>Updating Formulae</i>, 1979).
 * Both count from the first number on: timestamps are so large that their mean would lose the differences.
 */
final class Moments {
    private long count;
    private double origin;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    Moments() {}

    /** Those that {@link #count()} and the others told. */
    Moments(long count, double mean, double variance, double min, double max) {
        this.count = count;
        this.origin = mean;
        this.squares = variance * count;
        this.min = min;
        this.max = max;
    }

    void add(double value) {
        origin = count == 0 ? value : origin;
        count++;
        double shifted = value - origin;
        double off = shifted - mean;
        mean += off / count;
        squares += off * (shifted - mean);
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    void add(Moments other) {
        if (other.count == 0) {
            return;
        }
        double all = (double) count + other.count;
        origin = count == 0 ? other.origin : origin;
        double off = other.origin - origin + other.mean - mean;
        squares += other.squares + off * off * count * other.count / all;
        mean += off * other.count / all;
        count += other.count;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    long count() {
        return count;
    }

    double mean() {
        return origin + mean;
    }

    /** Of these numbers, not of a population that they were drawn from: divided by their count. */
    double variance() {
        return count == 0 ? Double.NaN : squares / count;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }
}
