package io.millrace.core.keyed;

import io.millrace.core.Bytes;

/** Which row was first to have a key. For one thread. */
public interface Owners {
    /** The earliest row that has such a key and counts at a time, or null. */
    Place find(Bytes key, long time);

    /** Remembers a row as the first to have a key. */
    void own(Bytes key, Place row);

    /**
     * Frees what nothing after this time can find.
     *
     * @return the earliest time of what stays, or {@link Place#NEVER}
     */
    long forget(long now);
}
