package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What is remembered by key counts for a horizon of event time after it was written; that is decided when it is read. */
final class Expiry<V> {
    private final Store<Bytes, V> store;
    private final ToLongFunction<V> written;
    private final long horizon;

    Expiry(Store<Bytes, V> store, ToLongFunction<V> written, Duration horizon) {
        this.store = store;
        this.written = written;
        this.horizon = horizon.toMillis();
    }

    /** What is remembered at a time, or null. */
    V get(Bytes key, long now) {
        V value = store.get(key);
        return value == null || isOver(value, now) ? null : value;
    }

    private boolean isOver(V value, long now) {
        return now - horizon > written.applyAsLong(value);
    }

    /**
     * Frees what nothing after this time can find.
     *
     * @return the earliest time of what stays, or {@link Place#NEVER}
     */
    long forget(long now) {
        long earliest = Place.NEVER;
        Iterator<Map.Entry<Bytes, V>> all = store.entries();
        while (all.hasNext()) {
            V value = all.next().getValue();
            if (isOver(value, now)) {
                all.remove();
            } else {
                earliest = Math.min(earliest, written.applyAsLong(value));
            }
        }
        return earliest;
    }
}
