package io.millrace.core;

import java.time.Duration;
import java.util.List;

/**
 * Keeps the earliest of all samples that share a key within a horizon of event time; the engine does the rest. The order
 * is that of event time, topic, partition, offset and sub number. No two kept samples share a key within the horizon, the
 * earliest of every group that hangs together by keys is kept, and what becomes of a sample depends on earlier ones only.
 */
public non-sealed interface FirstSeenStep extends Step {
    /** The reason for which all but the earliest are rejected; every type of such a step declares it. */
    String DUPLICATE = "duplicate";

    /** The keys under which the sample is remembered, for instance one hash, or one a band; a pure function of it. */
    List<Bytes> keys(Sample sample);

    /** How long a key is remembered after the sample that was first to have it, in event time. */
    Duration horizon();
}
