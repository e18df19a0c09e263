package io.millrace.ingestion.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/** Immutable values to bytes and back; for one thread. */
public interface Codec<T> {
    void write(T value, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;

    /**
     * Declares a codec: what its bytes mean (by {@code equals}), and how to make one. A record of serializable
     * components, so that it travels in the job graph and in snapshots.
     */
    interface Declaration<T> extends Serializable {
        Class<T> type();

        Codec<T> create();
    }
}
