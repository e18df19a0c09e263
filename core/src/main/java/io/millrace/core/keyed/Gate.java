package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.KeyedStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The way into a keyed step: finds the keys of a sample, or rejects it. Whether a sample comes too late is decided here
 * alone, before it is shuffled: what passes is ahead of the time of everything behind.
 */
public final class Gate {
    /** The reason for which a sample is rejected that happened before what the step has already decided about. */
    public static final String BEHIND_WATERMARK = "behind_watermark";

    private final NamedStep named;
    private final Outlet outlet;
    private long watermark = Long.MIN_VALUE;

    public Gate(NamedStep named, Outlet outlet) {
        this.named = named;
        this.outlet = outlet;
    }

    /** No sample that happened at this time or before may pass from now on. */
    public void advance(long time) {
        watermark = Math.max(watermark, time);
    }

    /** The sample's distinct keys, which may be none; nothing if it was rejected. */
    public Optional<List<Bytes>> pass(Sample sample) {
        outlet.counts().enter();
        if (sample.eventTime() <= watermark) {
            outlet.reject(Rejection.of(sample, named.id(), BEHIND_WATERMARK));
            return Optional.empty();
        }
        return Guarded.call(named, sample, outlet, () -> keys(named.step(), sample));
    }

    private static List<Bytes> keys(Step step, Sample sample) {
        if (step instanceof KeyedStep keyed) {
            return List.of(keyed.key(sample));
        }
        return List.copyOf(new LinkedHashSet<>(((FirstSeenStep) step).keys(sample)));
    }
}
