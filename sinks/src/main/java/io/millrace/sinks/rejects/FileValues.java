package io.millrace.sinks.rejects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.provider.ConfigProvider;

/**
 * Lets a client read {@code file:} values where it runs, so that no secret travels in the job graph: the graph holds
 * {@code ${millrace:path}}.
 */
public final class FileValues implements ConfigProvider {
    private static final String PREFIX = "file:";

    /** The properties with every {@code file:} value as a reference. */
    static Properties references(Map<String, String> given) {
        Properties properties = new Properties();
        given.forEach((name, value) -> properties.setProperty(
                name, value.startsWith(PREFIX) ? "${millrace:" + value.substring(PREFIX.length()) + "}" : value));
        if (given.values().stream().anyMatch(value -> value.startsWith(PREFIX))) {
            properties.setProperty("config.providers", "millrace");
            properties.setProperty("config.providers.millrace.class", FileValues.class.getName());
        }
        return properties;
    }

    @Override
    public ConfigData get(String path) {
        return new ConfigData(Map.of());
    }

    /** @param keys paths of files whose content, without white space around it, is the value */
    @Override
    public ConfigData get(String path, Set<String> keys) {
        Map<String, String> values = new HashMap<>();
        keys.forEach(key -> values.put(key, read(Path.of(key))));
        return new ConfigData(values);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the file " + file + " of a Kafka property cannot be read", unreadable);
        }
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // Needs no settings.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
