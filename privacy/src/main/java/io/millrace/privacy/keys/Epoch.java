package io.millrace.privacy.keys;

import java.time.Instant;

/**
 * A data key and the event times it serves: {@code from ≤ event time < to}.
 *
 * @param number 0 to 2³² − 1
 * @param to null while the epoch has no end
 * @param keyId names the set of data keys, 0 to 2³² − 1
 * @param dataKey 32 bytes
 */
public record Epoch(long number, Instant from, Instant to, long keyId, Secret dataKey) {
    static final int KEY_BYTES = 32;

    /** @param eventTime milliseconds since 1970-01-01T00:00:00Z */
    boolean holds(long eventTime) {
        return eventTime >= from.toEpochMilli() && (to == null || eventTime < to.toEpochMilli());
    }

    Epoch until(Instant end) {
        return new Epoch(number, from, end, keyId, dataKey);
    }
}
