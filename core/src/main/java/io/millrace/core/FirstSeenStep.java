package io.millrace.core;

import java.time.Duration;
import java.util.List;

/** Keeps the earliest of all samples that share a key within a horizon of event time; the engine does the rest. */
public non-sealed interface FirstSeenStep extends Step {
    /** The keys under which the sample is remembered, for instance one hash, or one a band. */
    List<Bytes> keys(Sample sample);

    Duration horizon();
}
