package io.millrace.core.keyed;

/** What a part of a keyed step does in one slot: an engine has many slots, each with stores of its own. */
public interface Slot {
    /**
     * Decides about everything up to a time, in order.
     *
     * @return event time of what waits next, or {@link Place#NEVER}
     */
    long release(long upTo);

    /**
     * Decides about everything up to a time, and then frees what nothing after it can find.
     *
     * @return the earliest time of what stays remembered, or {@link Place#NEVER}
     */
    long forget(long now);

    /** Before a checkpoint: the stores hold everything then. */
    void flush();
}
