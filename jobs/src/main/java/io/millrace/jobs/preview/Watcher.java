package io.millrace.jobs.preview;

import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import java.util.List;

/** Is told what steps do, as it happens. */
public interface Watcher {
    /** @param after one sample or, of a step that makes more of one, several */
    void passed(String step, Sample before, List<Sample> after);

    void rejected(Rejection rejection);

    /** The sample has passed all steps and is a row. */
    void kept(Sample row);
}
