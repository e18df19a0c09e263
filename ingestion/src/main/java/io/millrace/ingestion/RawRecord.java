package io.millrace.ingestion;

import io.millrace.core.Origin;

/**
 * A record before anything is known of it. The text form tells the origin only.
 *
 * @param timestamp Kafka's, in milliseconds since 1970
 * @param value the record's value, or null
 */
public record RawRecord(Origin origin, long timestamp, byte[] value) {
    @Override
    public String toString() {
        return origin.toString();
    }
}
