package io.millrace.core.keyed;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The first row to have a key owns it; every later one within the horizon is told of as a hit that names the owner.
 * Whether the owner itself was kept does not matter: its own owner was, or that one's.
 */
public final class Buckets implements Slot {
    private static final Queue.Measure<Turn, Boolean> MEASURE =
            new Queue.Measure<>(turn -> turn.place().time(), value -> Footprint.OF_TURN);

    /**
     * Where turns wait that are not in memory.
     *
     * @param single those that found no room there, and all of states before packs
     * @param packs those that are in memory too: what a checkpoint holds of them
     */
    public record Waiting(Store<Turn, Boolean> single, Store<Integer, List<Turn>> packs) {}

    private final Queue<Turn, Boolean> waiting;
    private final Packs<Turn> packs;
    private final Owners owners;
    private final long horizon;
    private final Consumer<Hit> hits;
    private boolean isRestored;

    public Buckets(Waiting waiting, Owners owners, Room room, Duration horizon, Consumer<Hit> hits) {
        this.waiting = new Queue<>(waiting.single(), MEASURE, room);
        this.packs = new Packs<>(waiting.packs());
        this.owners = owners;
        this.horizon = horizon.toMillis();
        this.hits = hits;
    }

    public void add(Turn turn) {
        waiting.add(turn, true);
    }

    @Override
    public long release(long upTo) {
        restore();
        return waiting.release(upTo, (turn, value) -> decide(turn));
    }

    private void restore() {
        if (!isRestored) {
            isRestored = true;
            packs.read().forEach(this::add);
        }
    }

    /** Only after a drain, which lets go of rows before their time, can an owner be later than the row. */
    private void decide(Turn turn) {
        Place row = turn.place();
        Place owner = owners.find(turn.key(), row.time());
        if (owner == null) {
            owners.own(turn.key(), row);
        } else if (owner.time() <= row.time() || owner.time() - horizon <= row.time()) {
            hits.accept(new Hit(row, owner, turn.key()));
        }
    }

    @Override
    public long forget(long now) {
        release(now);
        return owners.forget(now);
    }

    @Override
    public void flush() {
        restore();
        packs.write(waiting.unwritten());
    }
}
