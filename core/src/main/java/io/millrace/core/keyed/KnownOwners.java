package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.known.KnownKeys;
import io.millrace.core.known.KnownRow;
import java.util.List;
import java.util.Objects;

/** Rows of index files come before all others and are never forgotten; what they do not have goes to the memory behind. */
public final class KnownOwners implements Owners {
    private final FirstSeenStep step;
    private final List<KnownKeys> known;
    private final Owners remembered;

    private KnownOwners(FirstSeenStep step, List<KnownKeys> known, Owners remembered) {
        this.step = step;
        this.known = known;
        this.remembered = remembered;
    }

    /**
     * Puts what a step knows before what it remembers.
     *
     * @throws io.millrace.core.Refusal as {@link KnownKeys#of}
     */
    public static Owners before(Owners remembered, FirstSeenStep step) {
        List<KnownKeys> known = KnownKeys.of(step);
        return known.isEmpty() ? remembered : new KnownOwners(step, known, remembered);
    }

    @Override
    public Place find(Bytes key, long time) {
        Bytes bucket = AlikeKeys.bucket(key, step.bucketBytes());
        return known.stream()
                .map(index -> index.find(bucket, owner -> step.isAlike(owner, key)))
                .filter(Objects::nonNull)
                .min(KnownRow::compareTo)
                .map(row -> Place.known(row.origin(), row.sub()))
                .orElseGet(() -> remembered.find(key, time));
    }

    @Override
    public void own(Bytes key, Place row) {
        remembered.own(key, row);
    }

    @Override
    public long forget(long now) {
        return remembered.forget(now);
    }
}
