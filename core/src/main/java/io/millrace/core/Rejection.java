package io.millrace.core;

/**
 * A record or row that does not reach a shard, and why.
 *
 * @param origin where it came from
 * @param sub the row's number within its record
 * @param eventTime milliseconds since 1970-01-01T00:00:00Z; the Kafka timestamp where no event time is known
 * @param step id of the step, or {@code intake}
 * @param reason one of the step's reasons
 * @param original row id of the row that this one repeats, that took its place or that is the cause, or null
 * @param content what was rejected: the sample as it reached the step, or the record's raw bytes, or null for none
 * @param field name of the schema's field that the reason is about, or null
 */
public record Rejection(
        Origin origin,
        long sub,
        long eventTime,
        String step,
        String reason,
        String original,
        Content content,
        String field) {

    /** About no single field. */
    public Rejection(
            Origin origin, long sub, long eventTime, String step, String reason, String original, Content content) {
        this(origin, sub, eventTime, step, reason, original, content, null);
    }

    /** What was rejected. */
    public sealed interface Content {
        /** The record's value as it was read; nothing is known of its fields. */
        record Raw(Bytes bytes) implements Content {}

        record Fields(Sample sample) implements Content {}
    }

    public static Rejection of(Sample sample, String step, String reason) {
        return of(sample, step, reason, null);
    }

    /** @param original row id of the row that this one repeats, or that took its place */
    public static Rejection of(Sample sample, String step, String reason, String original) {
        return new Rejection(
                sample.origin(), sample.sub(), sample.eventTime(), step, reason, original, new Content.Fields(sample));
    }

    /** The same, about a field of the schema; null for none. */
    public Rejection in(String name) {
        return new Rejection(origin, sub, eventTime, step, reason, original, content, name);
    }

    /** {@code step.reason}, as it is counted. */
    public String count() {
        return step + "." + reason;
    }

    @Override
    public String toString() {
        return origin.rowId(sub) + " " + count();
    }
}
