package io.millrace.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One record on its way to a row. Immutable; its values are immutable too. The text form shows the origin and the names
 * of the fields, never a value.
 */
public final class Sample implements Element, Row {
    private final Schema schema;
    private final Origin origin;
    private final long sub;
    private final long eventTime;
    private final Object[] values;

    private Sample(Schema schema, Origin origin, long sub, long eventTime, Object[] values) {
        this.schema = schema;
        this.origin = origin;
        this.sub = sub;
        this.eventTime = eventTime;
        this.values = values;
    }

    /** @param eventTime milliseconds since 1970-01-01T00:00:00Z; values in the order of the schema, null where absent */
    public static Sample of(Schema schema, Origin origin, long eventTime, List<?> values) {
        return of(schema, origin, 0, eventTime, values.toArray());
    }

    static Sample of(Schema schema, Origin origin, long sub, long eventTime, Object[] values) {
        if (values.length != schema.size()) {
            throw new IllegalArgumentException(
                    "a sample of " + schema.names() + " has " + schema.size() + " values, got " + values.length);
        }
        return new Sample(schema, origin, sub, eventTime, values.clone());
    }

    public Schema schema() {
        return schema;
    }

    public Origin origin() {
        return origin;
    }

    /** Tells the rows made from one record apart: 0 where there is one. */
    public long sub() {
        return sub;
    }

    @Override
    public String rowId() {
        return origin.rowId(sub);
    }

    /** Milliseconds since 1970-01-01T00:00:00Z. */
    public long eventTime() {
        return eventTime;
    }

    @Override
    public Object get(int index) {
        return values[index];
    }

    public <T> T get(int index, Class<T> carrier) {
        return carrier.cast(values[index]);
    }

    public boolean isNull(int index) {
        return values[index] == null;
    }

    public Sample with(int index, Object value) {
        Object[] changed = values.clone();
        changed[index] = value;
        return new Sample(schema, origin, sub, eventTime, changed);
    }

    /** The same sample under the schema that a step returned, one value changed or, at the end, added. */
    public Sample with(Schema output, int index, Object value) {
        Object[] changed = Arrays.copyOf(values, output.size());
        changed[index] = value;
        return new Sample(output, origin, sub, eventTime, changed);
    }

    public Sample without(Schema output, int index) {
        List<Object> fewer = new ArrayList<>(Arrays.asList(values));
        fewer.remove(index);
        return new Sample(output, origin, sub, eventTime, fewer.toArray());
    }

    Sample withSub(long number) {
        return new Sample(schema, origin, number, eventTime, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample sample
                && rowId().equals(sample.rowId())
                && eventTime == sample.eventTime
                && schema.equals(sample.schema)
                && Arrays.equals(values, sample.values);
    }

    @Override
    public int hashCode() {
        return 31 * origin.hashCode() + Long.hashCode(sub);
    }

    @Override
    public String toString() {
        return rowId() + schema.names();
    }
}
