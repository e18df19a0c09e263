package io.millrace.sinks.stores;

/**
 * A file in a store.
 *
 * @param path relative to the root
 * @param bytes its length
 * @param changed when it was written, by the store's clock: milliseconds since 1970-01-01T00:00:00Z
 */
public record StoredFile(String path, long bytes, long changed) {
    /** The part behind the last {@code /}. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
