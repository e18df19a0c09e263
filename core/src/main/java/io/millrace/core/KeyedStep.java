package io.millrace.core;

import java.util.List;

/** Remembers a small flat memory per key and folds the samples of a key, in their order, through it. */
public non-sealed interface KeyedStep extends Step {
    Bytes key(Sample sample);

    /** A pure function: what the key remembers afterwards and what comes out. */
    Folded on(Sample sample, Bytes memory);

    /**
     * @param memory what the key remembers from now on, null to forget
     * @param out samples to pass on
     * @param rejects why samples are not passed on
     */
    record Folded(Bytes memory, List<Sample> out, List<Rejection> rejects) {}
}
