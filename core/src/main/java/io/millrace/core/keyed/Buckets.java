package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The first row to have a key owns it; every later one within the horizon is told of as a hit that names the owner.
 * Whether the owner itself was kept does not matter: its own owner was, or that one's.
 */
public final class Buckets {
    private final Queue<Turn, Boolean> waiting;
    private final Store<Bytes, Place> owners;
    private final Expiry<Place> expiry;
    private final long horizon;
    private final Consumer<Hit> hits;

    public Buckets(Store<Turn, Boolean> waiting, Store<Bytes, Place> owners, Duration horizon, Consumer<Hit> hits) {
        this.waiting = new Queue<>(waiting, turn -> turn.place().time());
        this.owners = owners;
        this.expiry = new Expiry<>(owners, Place::time, horizon);
        this.horizon = horizon.toMillis();
        this.hits = hits;
    }

    public void add(Turn turn) {
        waiting.add(turn, true);
    }

    /**
     * Decides about every turn up to a time, in order.
     *
     * @return event time of the next one that waits, or {@link Place#NEVER}
     */
    public long release(long upTo) {
        return waiting.release(upTo, (turn, value) -> decide(turn));
    }

    /** Only after a drain, which lets go of rows before their time, can an owner be later than the row. */
    private long decide(Turn turn) {
        Place row = turn.place();
        Place owner = expiry.get(turn.key(), row.time());
        if (owner == null) {
            owners.put(turn.key(), row);
        } else if (owner.time() - horizon <= row.time()) {
            hits.accept(new Hit(row, owner));
        }
        return Place.NEVER;
    }

    /**
     * Decides about everything up to a time, and then frees what no row after it can hit: freed before, an owner would be
     * missing for a row that waits.
     *
     * @return the earliest time of an owner that stays, or {@link Place#NEVER}
     */
    public long forget(long now) {
        release(now);
        return expiry.forget(now);
    }
}
