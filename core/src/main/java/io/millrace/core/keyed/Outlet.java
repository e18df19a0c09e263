package io.millrace.core.keyed;

import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.StepCounts;
import java.util.function.Consumer;

/** Where samples and rejections of a keyed step go; they are counted on the way. */
public record Outlet(StepCounts counts, Consumer<Sample> kept, Consumer<Rejection> rejected) {
    void keep(Sample sample) {
        counts.leave();
        kept.accept(sample);
    }

    public void reject(Rejection rejection) {
        counts.reject(rejection.reason());
        rejected.accept(rejection);
    }
}
