package io.millrace.cleaning;

import java.time.Duration;

/** Days, of which options may name a part, to the millisecond. */
public final class Days {
    private static final double MILLIS = Duration.ofDays(1).toMillis();

    private Days() {}

    public static Duration of(double days) {
        return Duration.ofMillis(Math.round(days * MILLIS));
    }
}
