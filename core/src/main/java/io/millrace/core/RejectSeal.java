package io.millrace.core;

/**
 * Encrypts what was rejected into the frame of the contract's section 10, under the column {@link #COLUMN}. A service of
 * running pipelines that have keys.
 */
public interface RejectSeal {
    /** The column that stands in the associated data of a sealed reject. */
    String COLUMN = "rejects";

    /** @param eventTime milliseconds since 1970-01-01T00:00:00Z; picks the epoch, the earliest one if it precedes all */
    Bytes sealBytes(Origin origin, long eventTime, Bytes content);

    /** @param json JSON text without white space */
    Bytes sealJson(Origin origin, long eventTime, String json);
}
