package io.millrace.privacy.keys;

import java.util.concurrent.atomic.LongAdder;

/** How often keys were opened. Safe for use by many threads. */
public final class KeyCounts {
    private final LongAdder kekCalls = new LongAdder();
    private final LongAdder cacheMisses = new LongAdder();

    KeyCounts() {}

    void kekCall() {
        kekCalls.increment();
    }

    void cacheMiss() {
        cacheMisses.increment();
    }

    /** As {@link KeyMetrics#KEK_CALLS} says. */
    public long kekCalls() {
        return kekCalls.sum();
    }

    /** As {@link KeyMetrics#CACHE_MISSES} says. */
    public long cacheMisses() {
        return cacheMisses.sum();
    }
}
