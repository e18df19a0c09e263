package io.millrace.core.keyed;

import java.util.Iterator;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What waits, in the order of its keys, until no earlier one can come. */
final class Queue<K, V> {
    /** Decides about one entry, which is removed already. */
    interface Decision<K, V> {
        /** @return the time of an entry that the decision has just put into the queue, or {@link Place#NEVER} */
        long of(K key, V value);
    }

    private final Store<K, V> store;
    private final ToLongFunction<K> time;

    Queue(Store<K, V> store, ToLongFunction<K> time) {
        this.store = store;
        this.time = time;
    }

    void add(K key, V value) {
        store.put(key, value);
    }

    /**
     * Decides about every entry up to a time, in order.
     *
     * @return event time of the next one that waits, or {@link Place#NEVER}
     */
    long release(long upTo, Decision<K, V> decision) {
        long next = walk(upTo, decision);
        while (next <= upTo && next != Place.NEVER) {
            next = walk(upTo, decision);
        }
        return next;
    }

    /** Ends before what a decision has put in on the way, so that the next walk meets that in its order. */
    private long walk(long upTo, Decision<K, V> decision) {
        long added = Place.NEVER;
        Iterator<Map.Entry<K, V>> entries = store.entries();
        while (entries.hasNext()) {
            Map.Entry<K, V> entry = entries.next();
            long at = time.applyAsLong(entry.getKey());
            if (at > upTo || at >= added) {
                return Math.min(at, added);
            }
            V value = entry.getValue(); // a state backend reads it no more once it is removed
            entries.remove();
            added = Math.min(added, decision.of(entry.getKey(), value));
        }
        return added;
    }
}
