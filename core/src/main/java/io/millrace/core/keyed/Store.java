package io.millrace.core.keyed;

import java.util.Iterator;
import java.util.Map;

/** What a keyed step keeps: in memory for tests and previews, in a state backend for jobs. */
public interface Store<K, V> {
    /** Null if there is none. */
    V get(K key);

    void put(K key, V value);

    void remove(K key);

    /** All entries, in the order of the keys where keys have one; it can remove what it has shown. */
    Iterator<Map.Entry<K, V>> entries();
}
