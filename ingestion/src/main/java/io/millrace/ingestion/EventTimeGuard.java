package io.millrace.ingestion;

import io.millrace.core.Schema;
import java.time.InstantSource;
import java.util.List;

/**
 * Tells when a record happened, and rejects what lies too far from Kafka's timestamp: a pure function of the record.
 * Only without a field for event time Kafka's timestamp is held against the clock. For one thread.
 */
final class EventTimeGuard {
    private final int field;
    private final long lateness;
    private final long ahead;
    private final InstantSource clock;

    EventTimeGuard(EventTimeSettings settings, Schema schema, InstantSource clock) {
        settings.problem(schema).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        this.field = settings.field() == null ? -1 : schema.indexOf(settings.field());
        this.lateness = settings.lateness().toMillis();
        this.ahead = settings.ahead().toMillis();
        this.clock = clock;
    }

    /** Event time in milliseconds since 1970. */
    long of(List<Object> values, long kafkaTimestamp) {
        return field < 0 ? kafkaTimestamp : Math.floorDiv((Long) values.get(field), 1000L);
    }

    /** The reason why a record with this event time is rejected, or null. */
    IntakeReason verdict(long eventTime, long kafkaTimestamp) {
        if (field < 0) {
            boolean absent = kafkaTimestamp < 0;
            return absent || kafkaTimestamp > clock.millis() + ahead ? IntakeReason.EVENT_TIME_OUT_OF_RANGE : null;
        }
        if (eventTime > kafkaTimestamp + ahead) {
            return IntakeReason.EVENT_TIME_OUT_OF_RANGE;
        }
        return eventTime < kafkaTimestamp - lateness ? IntakeReason.LATE : null;
    }
}
