package io.millrace.sinks.snapshots.rows;

import io.millrace.core.Row;

/** A row out of a shard. */
public final class ReadRow implements Row {
    private final Object[] values;
    private String id;

    public ReadRow(int fields) {
        this.values = new Object[fields];
    }

    @Override
    public String rowId() {
        return id;
    }

    void name(String rowId) {
        id = rowId;
    }

    @Override
    public Object get(int index) {
        return values[index];
    }

    void set(int index, Object value) {
        values[index] = value;
    }
}
