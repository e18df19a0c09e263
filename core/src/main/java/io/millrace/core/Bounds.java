package io.millrace.core;

import java.math.BigDecimal;

/** Holds a number against the limits of its option. */
record Bounds(OptionSpec spec, Problems problems) {
    void check(Object value, int line, String path) {
        if (!(value instanceof Number number)) {
            return;
        }
        double min = spec.declared().min();
        double max = spec.declared().max();
        if (number.doubleValue() < min || number.doubleValue() > max) {
            problems.add(line, path, "must be " + range(min, max) + ", got " + value);
        }
    }

    private static String range(double min, double max) {
        if (max == Double.POSITIVE_INFINITY) {
            return "at least " + text(min);
        }
        return min == Double.NEGATIVE_INFINITY ? "at most " + text(max) : "from " + text(min) + " to " + text(max);
    }

    private static String text(double limit) {
        return limit == Math.rint(limit) && Math.abs(limit) < 1e15
                ? Long.toString((long) limit)
                : BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
