package io.millrace.privacy.keys;

import io.millrace.core.MetricType;
import java.util.List;

/** What the use of keys measures, by process: every operator of a process tells the same counts. */
public final class KeyMetrics {
    public static final MetricType KEK_CALLS = MetricType.counter(
            "millrace_keys_kek_calls",
            "calls",
            "How often the key encryption key opened the bundle, since this process started: at its start, and when the"
                    + " bundle has changed.");
    public static final MetricType CACHE_MISSES = MetricType.counter(
            "millrace_keys_cache_misses",
            "ciphers",
            "Ciphers made of data keys and domain keys, since this process started: one for each field and epoch, or"
                    + " domain, and not one for each record.");

    private KeyMetrics() {}

    public static List<MetricType> all() {
        return List.of(KEK_CALLS, CACHE_MISSES);
    }
}
