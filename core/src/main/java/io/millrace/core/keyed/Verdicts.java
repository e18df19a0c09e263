package io.millrace.core.keyed;

import io.millrace.core.FirstSeenStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Sample;

/** Rows wait here until every hit that can name them has come: the step says what is left of a row, and of one that was hit. */
public final class Verdicts implements Slot {
    private static final Queue.Measure<Place, Sample> MEASURE = new Queue.Measure<>(Place::time, Footprint::of);

    private final NamedStep named;
    private final FirstSeenStep step;
    private final Queue<Place, Sample> waiting;
    private final Hits hits;
    private final Outlet outlet;

    public Verdicts(NamedStep named, Store<Place, Sample> waiting, Store<Place, Seen> hits, Room room, Outlet outlet) {
        this.named = named;
        this.step = (FirstSeenStep) named.step();
        this.waiting = new Queue<>(waiting, MEASURE, room);
        this.hits = new Hits(hits, room);
        this.outlet = outlet;
    }

    public void add(Sample row) {
        waiting.add(Place.of(row), row);
    }

    public void add(Hit hit) {
        hits.add(hit);
    }

    /** All hits on the rows up to this time must be here. */
    @Override
    public long release(long upTo) {
        return waiting.release(upTo, this::decide);
    }

    /** Nothing is remembered here once it is decided. */
    @Override
    public long forget(long now) {
        return Place.NEVER;
    }

    private void decide(Place place, Sample row) {
        Seen seen = hits.take(place);
        if (seen == null) {
            Guarded.call(named, row, outlet, () -> step.unrepeated(row)).ifPresent(outlet::keep);
        } else {
            String original = seen.original().rowId();
            Guarded.call(named, row, outlet, original, () -> step.repeated(row, seen.keys()))
                    .ifPresent(outlet::keep);
        }
    }

    @Override
    public void flush() {
        waiting.flush();
        hits.flush();
    }
}
