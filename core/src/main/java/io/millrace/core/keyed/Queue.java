package io.millrace.core.keyed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What waits in a slot, in the order of its keys, until no earlier one can come. Most of it never has to be looked for in
 * the store: it waits in memory too, and is written when a checkpoint comes. Only what found no room, and what a restored
 * state holds, is read back. For one thread.
 */
final class Queue<K extends Comparable<K>, V> {
    /** About how much is read back at a time. */
    private static final long LOAD_BYTES = 1 << 18;

    /** Decides about one entry, which is removed already; it may add others. */
    interface Decision<K, V> {
        void of(K key, V value);
    }

    /** The time of a key in milliseconds, and how many bytes of memory an entry takes. */
    record Measure<K, V>(ToLongFunction<K> time, ToLongFunction<V> bytes) {}

    private static final class Waiting<V> {
        private final V value;
        private final long bytes;
        private boolean isStored;

        Waiting(V value, long bytes) {
            this.value = value;
            this.bytes = bytes;
        }
    }

    private final Store<K, V> store;
    private final Measure<K, V> measure;
    private final Room room;
    private final TreeMap<K, Waiting<V>> near = new TreeMap<>();

    /** Not larger than any key that is in the store alone; null if there is none. */
    private K far;

    private boolean isRestored;

    Queue(Store<K, V> store, Measure<K, V> measure, Room room) {
        this.store = store;
        this.measure = measure;
        this.room = room;
    }

    /** What is added under a key that waits already is the same again. */
    void add(K key, V value) {
        long bytes = measure.bytes().applyAsLong(value);
        if (!room.take(bytes, false)) {
            addFar(key, value);
        } else if (near.putIfAbsent(key, new Waiting<>(value, bytes)) != null) {
            room.give(bytes);
        }
    }

    private void addFar(K key, V value) {
        if (!near.containsKey(key)) {
            store.put(key, value);
            far = far == null || key.compareTo(far) < 0 ? key : far;
        }
    }

    /**
     * Decides about every entry up to a time, in order.
     *
     * @return the time of the next one that waits, or {@link Place#NEVER}
     */
    long release(long upTo, Decision<K, V> decision) {
        restore();
        K next = next();
        while (next != null && time(next) <= upTo) {
            if (next == far) {
                load(upTo);
            } else {
                decide(decision);
            }
            next = next();
        }
        return next == null ? Place.NEVER : time(next);
    }

    private void restore() {
        if (!isRestored) {
            isRestored = true;
            load(Long.MIN_VALUE);
        }
    }

    private K next() {
        if (near.isEmpty()) {
            return far;
        }
        K first = near.firstKey();
        return far == null || first.compareTo(far) < 0 ? first : far;
    }

    private long time(K key) {
        return measure.time().applyAsLong(key);
    }

    /** Brings in what the store holds up to a time, or the first part of it, and of what comes next what finds room. */
    private void load(long upTo) {
        far = null;
        long loaded = 0;
        Iterator<Map.Entry<K, V>> entries = store.entries();
        while (far == null && entries.hasNext()) {
            Map.Entry<K, V> entry = entries.next();
            long brought = loaded > LOAD_BYTES ? 0 : bring(entry, time(entry.getKey()) <= upTo);
            loaded += brought;
            far = brought == 0 ? entry.getKey() : null;
        }
    }

    /** @return how much it weighs, 0 if it is not due and finds no room */
    private long bring(Map.Entry<K, V> entry, boolean isDue) {
        Waiting<V> waiting = near.get(entry.getKey());
        if (waiting == null) {
            V value = entry.getValue();
            waiting = new Waiting<>(value, measure.bytes().applyAsLong(value));
            if (!room.take(waiting.bytes, isDue)) {
                return 0;
            }
            near.put(entry.getKey(), waiting);
        }
        waiting.isStored = true;
        return waiting.bytes;
    }

    private void decide(Decision<K, V> decision) {
        Map.Entry<K, Waiting<V>> first = near.pollFirstEntry();
        Waiting<V> waiting = first.getValue();
        room.give(waiting.bytes);
        if (waiting.isStored) {
            store.remove(first.getKey());
        }
        decision.of(first.getKey(), waiting.value);
    }

    /** What waits in memory alone, in order. */
    List<K> unwritten() {
        List<K> keys = new ArrayList<>();
        near.forEach((key, waiting) -> {
            if (!waiting.isStored) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Writes what the store does not hold yet, so that it is in a checkpoint. */
    void flush() {
        near.forEach((key, waiting) -> {
            if (!waiting.isStored) {
                store.put(key, waiting.value);
                waiting.isStored = true;
            }
        });
    }
}
