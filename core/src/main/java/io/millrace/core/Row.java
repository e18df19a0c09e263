package io.millrace.core;

import java.nio.charset.StandardCharsets;

/** A row on its way into a shard. */
public interface Row {
    /** Contract, R17. */
    String rowId();

    /** The same as UTF-8. */
    default byte[] rowIdBytes() {
        return rowId().getBytes(StandardCharsets.UTF_8);
    }

    /** The value of a field, null where there is none. */
    Object get(int index);
}
