package io.millrace.core.keyed;

import io.millrace.core.Bytes;

/**
 * What a key remembers.
 *
 * @param time event time of the sample or wake that wrote it, in milliseconds
 * @param wake when the key is to be woken, or {@link io.millrace.core.KeyedStep.Folded#NEVER}
 * @param memory never null
 */
public record Remembered(long time, long wake, Bytes memory) {}
