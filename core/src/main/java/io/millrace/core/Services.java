package io.millrace.core;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** What a running step may ask its surroundings for, by type; for instance the keys of a pipeline. */
public final class Services {
    public static final Services NONE = new Services(Map.of());

    private final Map<Class<?>, Object> byType;

    private Services(Map<Class<?>, Object> byType) {
        this.byType = byType;
    }

    public static <T> Services of(Class<T> type, T service) {
        return new Services(Map.of(type, service));
    }

    /** These services and one more. */
    public <T> Services and(Class<T> type, T service) {
        Map<Class<?>, Object> more = new HashMap<>(byType);
        more.put(type, service);
        return new Services(Map.copyOf(more));
    }

    public <T> T get(Class<T> type) {
        if (!byType.containsKey(type)) {
            throw new NoSuchElementException("no " + type.getSimpleName() + " is configured");
        }
        return type.cast(byType.get(type));
    }
}
