package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.KeyedStep;
import io.millrace.core.KeyedStep.Folded;
import io.millrace.core.NamedStep;
import io.millrace.core.Sample;
import java.util.Optional;

/**
 * Folds the samples of each key through its memory, in order, once no earlier one can come. Wakes take their turn among
 * them: before the samples of their time.
 */
public final class Folds {
    private final NamedStep named;
    private final KeyedStep step;
    private final Queue<Turn, Optional<Sample>> waiting;
    private final Store<Bytes, Remembered> memories;
    private final Expiry<Remembered> expiry;
    private final Outlet outlet;

    /** @param waiting a turn without a sample is a wake */
    public Folds(
            NamedStep named, Store<Turn, Optional<Sample>> waiting, Store<Bytes, Remembered> memories, Outlet outlet) {
        this.named = named;
        this.step = (KeyedStep) named.step();
        this.waiting = new Queue<>(waiting, turn -> turn.place().time());
        this.memories = memories;
        this.expiry = new Expiry<>(memories, Remembered::time, step.horizon());
        this.outlet = outlet;
    }

    public void add(Bytes key, Sample sample) {
        waiting.add(new Turn(Place.of(sample), key), Optional.of(sample));
    }

    /**
     * Folds everything up to a time, in order, wakes that are asked for meanwhile included.
     *
     * @return event time of what waits next, or {@link Place#NEVER}
     */
    public long release(long upTo) {
        return waiting.release(upTo, this::fold);
    }

    private long fold(Turn turn, Optional<Sample> sample) {
        long now = turn.place().time();
        if (sample.isEmpty()) {
            Remembered known = memories.get(turn.key());
            boolean isStale = known == null || known.wake() != now;
            return isStale ? Place.NEVER : take(turn, known, step.wake(known.memory()));
        }
        Remembered known = expiry.get(turn.key(), now);
        Bytes memory = known == null ? null : known.memory();
        return Guarded.call(named, sample.get(), outlet, () -> checked(now, step.on(sample.get(), memory)))
                .map(folded -> take(turn, known, folded))
                .orElse(Place.NEVER);
    }

    private static Folded checked(long now, Folded folded) {
        if (folded.wake() <= now) {
            throw new IllegalStateException("asks for a wake that is not ahead");
        }
        return folded;
    }

    /** @return when the key is to be woken, if that is news */
    private long take(Turn turn, Remembered known, Folded folded) {
        if (folded.memory() == null) {
            memories.remove(turn.key());
        } else {
            memories.put(turn.key(), new Remembered(turn.place().time(), folded.wake(), folded.memory()));
        }
        folded.out().forEach(outlet::keep);
        folded.rejects().forEach(outlet::reject);
        boolean isAsked = folded.memory() != null && folded.wake() != Folded.NEVER;
        if (!isAsked || known != null && known.wake() == folded.wake()) {
            return Place.NEVER;
        }
        waiting.add(new Turn(Place.ofWake(folded.wake()), turn.key()), Optional.empty());
        return folded.wake();
    }

    /**
     * Folds everything up to a time, and then frees memories that no sample after it can find.
     *
     * @return the earliest time of a memory that stays, or {@link Place#NEVER}
     */
    public long forget(long now) {
        release(now);
        return expiry.forget(now);
    }
}
