package io.millrace.core;

import java.time.Duration;
import java.util.List;

/**
 * Remembers a small flat memory per key and folds the samples of a key through it, in the order of event time, topic,
 * partition, offset and sub number. Both folds are pure functions. Of every sample that comes in, exactly one of three
 * things becomes: it is passed on, it is rejected, or the memory holds it until a wake.
 */
public non-sealed interface KeyedStep extends Step {
    /** Under which the sample is remembered; a pure function of it. */
    Bytes key(Sample sample);

    /** @param memory what the key remembers, null if nothing */
    Folded on(Sample sample, Bytes memory);

    /**
     * The time asked for by {@link Folded#wake} is there: no sample of the key that happened before it is still to come.
     * At the end of the input every wake that is due later comes at once.
     *
     * @param memory what the key remembers, never null
     */
    default Folded wake(Bytes memory) {
        throw new IllegalStateException("this step asks for no wake");
    }

    /**
     * Called with one memory of a state that the step goes on from, before anything else.
     *
     * @throws Refusal if the memory is not of this step as the pipeline file now has it
     */
    default void recall(Bytes memory) {}

    /** A key whose memory was written longer ago than this, in event time, remembers nothing. */
    Duration horizon();

    /** The longest time that a sample may be held, in event time; what comes after this step waits so much longer. */
    default Duration delay() {
        return Duration.ZERO;
    }

    /**
     * What became of a sample, or of a wake.
     *
     * @param memory what the key remembers from now on, null to forget
     * @param out samples to pass on, each within {@link #delay} of its event time
     * @param rejects why samples are not passed on
     * @param wake event time in milliseconds at which the key is to be woken, or {@link #NEVER}; it takes the place of one
     *     asked for before
     */
    record Folded(Bytes memory, List<Sample> out, List<Rejection> rejects, long wake) {
        public static final long NEVER = Long.MAX_VALUE;

        public Folded {
            out = List.copyOf(out);
            rejects = List.copyOf(rejects);
        }

        /** One sample passed on, one memory kept. */
        public static Folded of(Bytes memory, Sample out) {
            return new Folded(memory, List.of(out), List.of(), NEVER);
        }
    }
}
