package io.millrace.cleaning.measures;

import io.millrace.core.Option;
import java.math.BigDecimal;

/** The values of a measure that are kept, both ends included; a missing end is open. */
record Limits(
        @Option(doc = "Lowest value kept; the published one unless given.", fallback = Option.NONE)
        Double min,

        @Option(doc = "Highest value kept; the published one unless given.", fallback = Option.NONE)
        Double max) {
    Limits {
        if (min != null && max != null && min > max) {
            throw new IllegalArgumentException("min: must not exceed max");
        }
    }

    static Limits atLeast(double min) {
        return new Limits(min, null);
    }

    static Limits atMost(double max) {
        return new Limits(null, max);
    }

    /** The ends of these limits where they are given, those of other ones elsewhere. */
    Limits or(Limits other) {
        return new Limits(min == null ? other.min : min, max == null ? other.max : max);
    }

    boolean hold(double value) {
        return (min == null || value >= min) && (max == null || value <= max);
    }

    /** As in {@code min 3 max 10}. */
    String text() {
        return (end("min", min) + end("max", max)).strip();
    }

    private static String end(String name, Double value) {
        return value == null
                ? ""
                : " " + name + " "
                        + new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }
}
