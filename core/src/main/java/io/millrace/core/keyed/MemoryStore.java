package io.millrace.core.keyed;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps entries in a sorted map of this process; what is put while it is walked may be shown or not. */
public final class MemoryStore<K, V> implements Store<K, V> {
    private final ConcurrentSkipListMap<K, V> map;

    public MemoryStore(Comparator<K> order) {
        map = new ConcurrentSkipListMap<>(order);
    }

    @Override
    public V get(K key) {
        return map.get(key);
    }

    @Override
    public void put(K key, V value) {
        map.put(key, value);
    }

    @Override
    public void remove(K key) {
        map.remove(key);
    }

    @Override
    public Iterator<Map.Entry<K, V>> entries() {
        return map.entrySet().iterator();
    }
}
