package io.millrace.core.keyed;

import io.millrace.core.FirstSeenStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;

/** Rows wait here until every hit that can name them has come: no hit means keep, the earliest one is the original. */
public final class Verdicts {
    private final NamedStep named;
    private final Queue<Place, Sample> waiting;
    private final Store<Place, Place> hits;
    private final Outlet outlet;

    public Verdicts(NamedStep named, Store<Place, Sample> waiting, Store<Place, Place> hits, Outlet outlet) {
        this.named = named;
        this.waiting = new Queue<>(waiting, Place::time);
        this.hits = hits;
        this.outlet = outlet;
    }

    public void add(Sample row) {
        waiting.add(Place.of(row), row);
    }

    public void add(Hit hit) {
        Place known = hits.get(hit.row());
        if (known == null || hit.original().compareTo(known) < 0) {
            hits.put(hit.row(), hit.original());
        }
    }

    /**
     * Decides about every row up to a time, in order; all hits on them must be here.
     *
     * @return event time of the next one that waits, or {@link Place#NEVER}
     */
    public long release(long upTo) {
        return waiting.release(upTo, this::decide);
    }

    private long decide(Place place, Sample row) {
        Place original = hits.get(place);
        if (original == null) {
            outlet.keep(row);
        } else {
            hits.remove(place);
            outlet.reject(Rejection.of(row, named.id(), FirstSeenStep.DUPLICATE, original.rowId()));
        }
        return Place.NEVER;
    }
}
