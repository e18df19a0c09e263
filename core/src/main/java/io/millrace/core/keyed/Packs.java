package io.millrace.core.keyed;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys that wait in memory, as a few large values of a store. At each checkpoint they are written anew, all of them: an
 * entry for each would have to be written, found again and removed. For one thread.
 */
final class Packs<K> {
    /** Keys of a value. */
    private static final int MOST = 4_096;

    private final Store<Integer, List<K>> store;

    /** How many values the store holds. */
    private int stored;

    /** @param store numbers from 0 → keys */
    Packs(Store<Integer, List<K>> store) {
        this.store = store;
    }

    /** What a restored store holds; to be called before the first write. */
    List<K> read() {
        List<K> keys = new ArrayList<>();
        for (List<K> pack = store.get(0); pack != null; pack = store.get(stored)) {
            keys.addAll(pack);
            stored++;
        }
        return keys;
    }

    /** Leaves these keys in the store, and no others. */
    void write(List<K> keys) {
        int before = stored;
        stored = 0;
        for (int start = 0; start < keys.size(); start += MOST) {
            store.put(stored++, List.copyOf(keys.subList(start, Math.min(start + MOST, keys.size()))));
        }
        for (int number = stored; number < before; number++) {
            store.remove(number);
        }
    }
}
