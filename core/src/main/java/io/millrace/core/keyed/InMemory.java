package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.ChainCounts;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.KeyedStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Runs one keyed step as a job would, in this process and without an engine: for tests and previews. For one thread. */
public final class InMemory {
    private final ChainCounts counts;
    private final Gate gate;
    private final Supplier<Way> ways;
    private Way way;

    /** The way of a sample that has passed the gate. */
    private record Way(Sink sink, LongConsumer release, LongConsumer forget, Runnable flush) {}

    private interface Sink {
        void add(Sample sample, List<Bytes> keys);
    }

    public InMemory(NamedStep named, Consumer<Sample> kept, Consumer<Rejection> rejected) {
        this(named, kept, rejected, () -> Room.of(Long.MAX_VALUE));
    }

    /** @param room for each start */
    InMemory(NamedStep named, Consumer<Sample> kept, Consumer<Rejection> rejected, Supplier<Room> room) {
        counts = new ChainCounts(List.of(named));
        Outlet outlet = new Outlet(counts.of(0), kept, rejected);
        gate = new Gate(named, outlet);
        ways = named.step() instanceof FirstSeenStep first
                ? firstSeen(named, first, outlet, room)
                : folds(named, outlet, room);
        way = ways.get();
    }

    /** Whether a step is of a kind that runs here. */
    public static boolean runs(Step step) {
        return step instanceof FirstSeenStep || step instanceof KeyedStep;
    }

    private static Supplier<Way> firstSeen(NamedStep named, FirstSeenStep step, Outlet outlet, Supplier<Room> room) {
        Store<Place, Sample> rows = sorted();
        Store<Place, Seen> hits = sorted();
        Buckets.Waiting turns = new Buckets.Waiting(sorted(), sorted());
        Owners owners = owners(step);
        return () -> {
            Room shared = room.get();
            Verdicts verdicts = new Verdicts(named, rows, hits, shared, outlet);
            return firstSeen(verdicts, new Buckets(turns, owners, shared, step.horizon(), verdicts::add));
        };
    }

    private static Owners owners(FirstSeenStep step) {
        return KnownOwners.before(
                step.bucketBytes() == Integer.MAX_VALUE
                        ? new EqualKeys(sorted(), step.horizon())
                        : new AlikeKeys(sorted(), step),
                step);
    }

    private static Way firstSeen(Verdicts verdicts, Buckets buckets) {
        return new Way(
                (sample, keys) -> {
                    verdicts.add(sample);
                    keys.forEach(key -> buckets.add(new Turn(Place.of(sample), key)));
                },
                time -> {
                    buckets.release(time);
                    verdicts.release(time);
                },
                buckets::forget,
                () -> {
                    buckets.flush();
                    verdicts.flush();
                });
    }

    private static Supplier<Way> folds(NamedStep named, Outlet outlet, Supplier<Room> room) {
        Store<Turn, Optional<Sample>> turns = sorted();
        Store<Bytes, Remembered> memories = sorted();
        return () -> {
            Folds folds = new Folds(named, turns, memories, room.get(), outlet);
            return new Way(
                    (sample, keys) -> folds.add(keys.get(0), sample), folds::release, folds::forget, folds::flush);
        };
    }

    private static <K extends Comparable<K>, V> Store<K, V> sorted() {
        return new MemoryStore<>(Comparator.<K>naturalOrder());
    }

    public void add(Sample sample) {
        gate.pass(sample).ifPresent(keys -> way.sink().add(sample, keys));
    }

    /** Everything that happened at this time or before is here: decides about it, and forgets what has expired. */
    public void advance(long time) {
        gate.advance(time);
        way.release().accept(time);
        way.forget().accept(time);
    }

    /** The input ends: whatever waits is decided about, and the memory is kept. */
    public void end() {
        way.release().accept(Long.MAX_VALUE);
    }

    /** Writes what waits into the stores, as a checkpoint does. */
    void checkpoint() {
        way.flush().run();
    }

    /** Goes on with what the stores hold, as after a restore of a checkpoint. */
    void restart() {
        checkpoint();
        way = ways.get();
    }

    public ChainCounts counts() {
        return counts;
    }
}
