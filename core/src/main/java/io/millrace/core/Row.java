package io.millrace.core;

/** A row on its way into a shard. */
public interface Row {
    /** Contract, R17. */
    String rowId();

    /** The value of a field, null where there is none. */
    Object get(int index);
}
