package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.KeyedStep;
import io.millrace.core.KeyedStep.Folded;
import io.millrace.core.NamedStep;
import io.millrace.core.Sample;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Folds the samples of each key through its memory, in order, once no earlier one can come. Wakes take their turn among
 * them: before the samples of their time.
 */
public final class Folds implements Slot {
    private static final Queue.Measure<Turn, Optional<Sample>> MEASURE = new Queue.Measure<>(
            turn -> turn.place().time(),
            sample -> Footprint.OF_TURN + sample.map(Footprint::of).orElse(0L));

    private final NamedStep named;
    private final KeyedStep step;
    private final Queue<Turn, Optional<Sample>> waiting;
    private final Store<Bytes, Remembered> memories;
    private final Expiry<Remembered> expiry;
    private final Outlet outlet;
    private boolean isRestored;

    /** @param waiting a turn without a sample is a wake */
    public Folds(
            NamedStep named,
            Store<Turn, Optional<Sample>> waiting,
            Store<Bytes, Remembered> memories,
            Room room,
            Outlet outlet) {
        this.named = named;
        this.step = (KeyedStep) named.step();
        this.waiting = new Queue<>(waiting, MEASURE, room);
        this.memories = memories;
        this.expiry = new Expiry<>(memories, Remembered::since, step.horizon());
        this.outlet = outlet;
    }

    public void add(Bytes key, Sample sample) {
        waiting.add(new Turn(Place.of(sample), key), Optional.of(sample));
    }

    @Override
    public long release(long upTo) {
        restore();
        return waiting.release(upTo, this::fold);
    }

    private void restore() {
        if (!isRestored) {
            isRestored = true;
            Iterator<Map.Entry<Bytes, Remembered>> known = memories.entries();
            if (known.hasNext()) {
                step.recall(known.next().getValue().memory());
            }
        }
    }

    private void fold(Turn turn, Optional<Sample> sample) {
        long now = turn.place().time();
        if (sample.isEmpty()) {
            wake(turn, memories.get(turn.key()));
            return;
        }
        Remembered known = expiry.get(turn.key(), now);
        Bytes memory = known == null ? null : known.memory();
        Guarded.call(named, sample.get(), outlet, () -> checked(now, step.on(sample.get(), memory)))
                .ifPresent(folded -> take(turn, known, folded));
    }

    private void wake(Turn turn, Remembered known) {
        if (known != null && known.wake() == turn.place().time()) {
            take(turn, known, step.wake(known.memory()));
        }
    }

    private static Folded checked(long now, Folded folded) {
        if (folded.wake() <= now) {
            throw new IllegalStateException("asks for a wake that is not ahead");
        }
        return folded;
    }

    private void take(Turn turn, Remembered known, Folded folded) {
        if (folded.memory() == null) {
            memories.remove(turn.key());
        } else {
            memories.put(turn.key(), new Remembered(turn.place().time(), folded.wake(), folded.memory()));
        }
        folded.out().forEach(outlet::keep);
        folded.rejects().forEach(outlet::reject);
        boolean isNews = known == null || known.wake() != folded.wake();
        if (isNews && folded.memory() != null && folded.wake() != Folded.NEVER) {
            waiting.add(new Turn(Place.ofWake(folded.wake()), turn.key()), Optional.empty());
        }
    }

    @Override
    public long forget(long now) {
        release(now);
        return expiry.forget(now);
    }

    @Override
    public void flush() {
        waiting.flush();
    }
}
