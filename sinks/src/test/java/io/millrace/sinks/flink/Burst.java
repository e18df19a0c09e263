package io.millrace.sinks.flink;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;

/** Lets so many records through at once, and then no other: the source is idle and does not end. */
record Burst(int records) implements RateLimiterStrategy<NumberSequenceSplit> {
    @Override
    public RateLimiter<NumberSequenceSplit> createRateLimiter(int parallelism) {
        return new RateLimiter<>() {
            private int left = records;

            @Override
            public CompletionStage<Void> acquire(int count) {
                left -= count;
                return left >= 0 ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
            }
        };
    }
}
