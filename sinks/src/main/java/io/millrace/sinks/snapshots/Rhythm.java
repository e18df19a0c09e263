package io.millrace.sinks.snapshots;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Snapshots that a job makes of its own dataset, after a commit. For one thread. */
public final class Rhythm {
    private final Snapshots snapshots;
    private final Duration every;
    private final Clock clock;
    private Instant last;

    public Rhythm(Snapshots snapshots, Duration every, Clock clock) {
        this.snapshots = snapshots;
        this.every = every;
        this.clock = clock;
    }

    /**
     * Makes one if the last one is old enough.
     *
     * @param isSettled whether no row is held, as at the end of a run: then what is there is worth one at any time
     * @return whether there is a new one
     */
    public boolean beat(boolean isSettled) {
        if (!isSettled && clock.instant().isBefore(last().plus(every))) {
            return false;
        }
        if (snapshots.isEmpty()) {
            return false;
        }
        Snapshots.Created created = snapshots.create(false);
        last = Instant.parse(created.snapshot().createdAt());
        return created.isNew();
    }

    /** When the last one was made, by this job or another. */
    private Instant last() {
        if (last == null) {
            last = snapshots
                    .latest()
                    .map(snapshot -> Instant.parse(snapshot.createdAt()))
                    .orElseGet(clock::instant);
        }
        last = earlier(last, clock.instant());
        return last;
    }

    /** A clock that was set back must not put off the next one until it is where it was. */
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
