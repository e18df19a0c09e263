package io.millrace.jobs.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Notices that brokers no longer answer: Flink's source asks again and again without a word. They are asked only while
 * nothing is read. For one thread.
 */
final class BrokerWatch {
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration REMIND = Duration.ofMinutes(1);

    private final String brokers;
    private final BooleanSupplier answers;
    private final InstantSource clock;
    private final Executor beside;
    private CompletableFuture<Boolean> asked;
    private long lastConsumed = -1;
    private Instant lastSign;
    private Instant silentSince;
    private Instant said;

    /** @param answers asked beside this thread */
    BrokerWatch(String brokers, BooleanSupplier answers, InstantSource clock, Executor beside) {
        this.brokers = brokers;
        this.answers = answers;
        this.clock = clock;
        this.beside = beside;
        this.lastSign = clock.instant();
    }

    /**
     * Called again and again.
     *
     * @param consumed records that were read so far
     * @return what is to be said, if anything
     */
    Optional<String> look(long consumed) {
        Instant now = clock.instant();
        if (consumed != lastConsumed) {
            lastConsumed = consumed;
            return answered(now);
        }
        if (asked == null && Duration.between(lastSign, now).compareTo(QUIET) >= 0) {
            asked = CompletableFuture.supplyAsync(answers::getAsBoolean, beside);
        }
        if (asked == null || !asked.isDone()) {
            return Optional.empty();
        }
        boolean isThere = asked.join();
        asked = null;
        return isThere ? answered(now) : silent(now);
    }

    private Optional<String> answered(Instant now) {
        boolean wasSilent = silentSince != null;
        lastSign = now;
        silentSince = null;
        said = null;
        return wasSilent ? Optional.of("the brokers at " + brokers + " answer again") : Optional.empty();
    }

    private Optional<String> silent(Instant now) {
        silentSince = silentSince == null ? lastSign : silentSince;
        if (said != null && Duration.between(said, now).compareTo(REMIND) < 0) {
            return Optional.empty();
        }
        said = now;
        return Optional.of("the brokers at " + brokers + " do not answer, nothing is read since "
                + silentSince.truncatedTo(ChronoUnit.SECONDS)
                + "; they are asked again and again, and nothing is lost: start them, or stop this run with Ctrl-C");
    }
}
