package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.KeyedStep;

/**
 * What a key remembers.
 *
 * @param time event time of the sample or wake that wrote it, in milliseconds
 * @param wake when the key is to be woken, or {@link io.millrace.core.KeyedStep.Folded#NEVER}
 * @param memory never null
 */
public record Remembered(long time, long wake, Bytes memory) {
    /** From when on the horizon counts: what a wake is asked for stays until then, however short the horizon. */
    long since() {
        return wake == KeyedStep.Folded.NEVER ? time : Math.max(time, wake);
    }
}
