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
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Runs one keyed step as a job would, in this process and without an engine: for tests and previews. For one thread. */
public final class InMemory {
    private final ChainCounts counts;
    private final Gate gate;
    private final Way way;

    /** The way of a sample that has passed the gate. */
    private record Way(Sink sink, LongConsumer release, LongConsumer forget) {}

    private interface Sink {
        void add(Sample sample, List<Bytes> keys);
    }

    public InMemory(NamedStep named, Consumer<Sample> kept, Consumer<Rejection> rejected) {
        counts = new ChainCounts(List.of(named));
        Outlet outlet = new Outlet(counts.of(0), kept, rejected);
        gate = new Gate(named, outlet);
        way = named.step() instanceof FirstSeenStep first ? firstSeen(named, first, outlet) : folds(named, outlet);
    }

    /** Whether a step is of a kind that runs here. */
    public static boolean runs(Step step) {
        return step instanceof FirstSeenStep || step instanceof KeyedStep;
    }

    private static Way firstSeen(NamedStep named, FirstSeenStep step, Outlet outlet) {
        Verdicts verdicts = new Verdicts(named, sorted(), sorted(), outlet);
        Buckets buckets = new Buckets(sorted(), byKey(), step.horizon(), verdicts::add);
        return new Way(
                (sample, keys) -> {
                    verdicts.add(sample);
                    keys.forEach(key -> buckets.add(new Turn(Place.of(sample), key)));
                },
                time -> {
                    buckets.release(time);
                    verdicts.release(time);
                },
                buckets::forget);
    }

    private static Way folds(NamedStep named, Outlet outlet) {
        Folds folds = new Folds(named, sorted(), byKey(), outlet);
        return new Way((sample, keys) -> folds.add(keys.get(0), sample), folds::release, folds::forget);
    }

    private static <K extends Comparable<K>, V> Store<K, V> sorted() {
        return new MemoryStore<>(Comparator.<K>naturalOrder());
    }

    private static <V> Store<Bytes, V> byKey() {
        return new MemoryStore<>(Comparator.comparing(Bytes::buffer));
    }

    public void add(Sample sample) {
        List<Bytes> keys = gate.pass(sample);
        if (!keys.isEmpty()) {
            way.sink().add(sample, keys);
        }
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

    public ChainCounts counts() {
        return counts;
    }
}
