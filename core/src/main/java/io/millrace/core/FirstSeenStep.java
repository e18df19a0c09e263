package io.millrace.core;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Keeps the earliest of all samples that share a key within a horizon of event time; the engine does the rest. The order
 * is that of event time, topic, partition, offset and sub number. No two kept samples share a key within the horizon, the
 * earliest of every group that hangs together by keys is kept, and what becomes of a sample depends on earlier ones only.
 *
 * <p>Keys need not be equal to count as shared: a step may say which keys of a bucket are alike. And a sample of which a
 * part was seen before need not be rejected: a step may say what is left of it.
 */
public non-sealed interface FirstSeenStep extends Step, Indexed {
    /** The reason for which all but the earliest are rejected; every type of such a step that rejects declares it. */
    String DUPLICATE = "duplicate";

    /**
     * The keys under which the sample is remembered, for instance one hash, or one a band; a pure function of it. A
     * sample without a key is nobody's duplicate.
     */
    @Override
    List<Bytes> keys(Sample sample);

    @Override
    default void openKeys(Services services) {
        open(services);
    }

    /** How long a key is remembered after the sample that was first to have it, in event time. */
    Duration horizon();

    /** How many leading bytes of a key name its bucket: only keys of one bucket can be alike. */
    default int bucketBytes() {
        return Integer.MAX_VALUE;
    }

    /** Whether two keys of one bucket, of which neither need be the earlier one, count as the same. */
    default boolean isAlike(Bytes key, Bytes other) {
        return true;
    }

    /**
     * What is left of a sample that shares keys with earlier ones; by default nothing.
     *
     * @param seen those of its keys that an earlier sample had first
     * @throws RejectSample if nothing is left of it
     */
    default Sample repeated(Sample sample, Set<Bytes> seen) {
        throw new RejectSample(DUPLICATE);
    }

    /** What is left of a sample that shares no key with an earlier one; by default all of it. */
    default Sample unrepeated(Sample sample) {
        return sample;
    }
}
