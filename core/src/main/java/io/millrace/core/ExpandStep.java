package io.millrace.core;

import java.util.List;

/** Makes one or more samples of one. The frame numbers them: row j of sub s gets s · {@link #ratio} + j. */
public non-sealed interface ExpandStep extends Step {
    /** The largest number of samples made of one; a constant of the step. */
    int ratio();

    /**
     * At least one sample, at most {@link #ratio}. The frame asks for each once, in order, and for the next one when it is
     * done with the last: so a list may make a large one when it is asked for.
     */
    List<Sample> expand(Sample sample);
}
