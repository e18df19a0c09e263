package io.millrace.demo.examples;

import io.millrace.core.Randomness;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * What records are wanted.
 *
 * @param seed another one makes other records
 * @param count how many
 * @param until the time of the last one; the others lie evenly in the {@link #SPAN} before
 */
public record Batch(long seed, int count, Instant until) {
    static final Duration SPAN = Duration.ofHours(20);
    private static final long FLAWS = 0x666C617773L;

    Instant time(int number) {
        return until.minusMillis(SPAN.toMillis() * (count - 1 - number) / count).truncatedTo(ChronoUnit.MILLIS);
    }

    SplittableRandom random(int number) {
        return new SplittableRandom(Randomness.hash64(seed, number));
    }

    SplittableRandom flaws(int number) {
        return new SplittableRandom(Randomness.hash64(seed ^ FLAWS, number));
    }
}
