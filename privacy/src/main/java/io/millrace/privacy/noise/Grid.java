package io.millrace.privacy.noise;

import io.millrace.core.RejectSample;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The multiples of a step to which values are rounded before noise is added, so that no bit of a floating point number
 * tells what it was. Positions are the multiples' numbers; decimal arithmetic is exact.
 *
 * @param step more than 0
 * @param min least position; values below are raised to it
 * @param max largest position; values above are lowered to it
 */
record Grid(BigDecimal step, long min, long max) {
    static final String NOT_FINITE = "not_finite";

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Without bounds: {@code min} or {@code max} is null. */
    static Grid of(double step, Double min, Double max) {
        BigDecimal exact = BigDecimal.valueOf(step);
        return new Grid(
                exact,
                min == null ? Long.MIN_VALUE : position(BigDecimal.valueOf(min), exact, RoundingMode.CEILING),
                max == null ? Long.MAX_VALUE : position(BigDecimal.valueOf(max), exact, RoundingMode.FLOOR));
    }

    /** @throws RejectSample {@link #NOT_FINITE} if the value is no finite number */
    long position(Number value) {
        return Math.min(max, Math.max(min, position(exact(value), step, RoundingMode.HALF_UP)));
    }

    /** How far the positions of two values can be apart that differ by so much. */
    long steps(double difference) {
        return Math.max(1, position(BigDecimal.valueOf(difference), step, RoundingMode.CEILING));
    }

    BigDecimal value(long position) {
        return step.multiply(BigDecimal.valueOf(position));
    }

    private static BigDecimal exact(Number value) {
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(value.longValue());
        }
        if (!Double.isFinite(value.doubleValue())) {
            throw new RejectSample(NOT_FINITE);
        }
        return new BigDecimal(value.doubleValue());
    }

    private static long position(BigDecimal value, BigDecimal step, RoundingMode rounding) {
        return value.divide(step, 0, rounding).max(LEAST).min(LARGEST).longValue();
    }
}
