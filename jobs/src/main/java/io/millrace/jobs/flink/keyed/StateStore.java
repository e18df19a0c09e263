package io.millrace.jobs.flink.keyed;

import io.millrace.core.keyed.Store;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/** What a slot keeps; RocksDB shows entries in the order of the bytes of their keys. */
record StateStore<K, V>(MapState<K, V> state) implements Store<K, V> {
    private interface Access<T> {
        T get() throws Exception;
    }

    @Override
    public V get(K key) {
        return reading(() -> state.get(key));
    }

    @Override
    public void put(K key, V value) {
        reading(() -> {
            state.put(key, value);
            return value;
        });
    }

    @Override
    public void remove(K key) {
        reading(() -> {
            state.remove(key);
            return key;
        });
    }

    @Override
    public Iterator<Map.Entry<K, V>> entries() {
        return reading(state::iterator);
    }

    private static <T> T reading(Access<T> access) {
        try {
            return access.get();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("the state backend failed", failed);
        }
    }
}
