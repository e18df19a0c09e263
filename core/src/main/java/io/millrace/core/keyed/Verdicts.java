package io.millrace.core.keyed;

import io.millrace.core.FirstSeenStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;

/** Rows wait here until every hit that can name them has come: no hit means keep, the earliest one is the original. */
public final class Verdicts implements Slot {
    private static final Queue.Measure<Place, Sample> MEASURE = new Queue.Measure<>(Place::time, Footprint::of);

    private final NamedStep named;
    private final Queue<Place, Sample> waiting;
    private final Hits hits;
    private final Outlet outlet;

    public Verdicts(NamedStep named, Store<Place, Sample> waiting, Store<Place, Place> hits, Room room, Outlet outlet) {
        this.named = named;
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
        Place original = hits.take(place);
        if (original == null) {
            outlet.keep(row);
        } else {
            outlet.reject(Rejection.of(row, named.id(), FirstSeenStep.DUPLICATE, original.rowId()));
        }
    }

    @Override
    public void flush() {
        waiting.flush();
        hits.flush();
    }
}
