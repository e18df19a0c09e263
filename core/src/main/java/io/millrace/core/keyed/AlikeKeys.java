package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.FirstSeenStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Keys of a bucket are the same if the step finds them alike. A bucket remembers those of which no two are. */
public final class AlikeKeys implements Owners {
    /** A key and the row that had it first. */
    public record Owner(Bytes key, Place row) {}

    private final Store<Bytes, List<Owner>> buckets;
    private final FirstSeenStep step;
    private final long horizon;

    /** @param buckets leading bytes of keys → owners, earliest first */
    public AlikeKeys(Store<Bytes, List<Owner>> buckets, FirstSeenStep step) {
        this.buckets = buckets;
        this.step = step;
        this.horizon = step.horizon().toMillis();
    }

    /** The leading bytes of a key that name its bucket. */
    public static Bytes bucket(Bytes key, int bytes) {
        return key.length() <= bytes ? key : Bytes.owning(Arrays.copyOf(key.toArray(), bytes));
    }

    @Override
    public Place find(Bytes key, long time) {
        return all(bucket(key)).stream()
                .filter(owner -> !isOver(owner, time) && step.isAlike(owner.key(), key))
                .map(Owner::row)
                .min(Place::compareTo)
                .orElse(null);
    }

    @Override
    public void own(Bytes key, Place row) {
        Bytes bucket = bucket(key);
        List<Owner> owners = left(all(bucket), row.time());
        owners.add(new Owner(key, row));
        buckets.put(bucket, owners);
    }

    private Bytes bucket(Bytes key) {
        return bucket(key, step.bucketBytes());
    }

    private List<Owner> all(Bytes bucket) {
        List<Owner> owners = buckets.get(bucket);
        return owners == null ? List.of() : owners;
    }

    private List<Owner> left(List<Owner> owners, long now) {
        List<Owner> left = new ArrayList<>(owners);
        left.removeIf(owner -> isOver(owner, now));
        return left;
    }

    private boolean isOver(Owner owner, long now) {
        return now - horizon > owner.row().time();
    }

    @Override
    public long forget(long now) {
        long earliest = Place.NEVER;
        for (Iterator<Map.Entry<Bytes, List<Owner>>> all = buckets.entries(); all.hasNext(); ) {
            Map.Entry<Bytes, List<Owner>> entry = all.next();
            List<Owner> left = left(entry.getValue(), now);
            if (left.isEmpty()) {
                all.remove();
            } else if (left.size() < entry.getValue().size()) {
                buckets.put(entry.getKey(), left);
            }
            earliest = left.stream().mapToLong(owner -> owner.row().time()).reduce(earliest, Math::min);
        }
        return earliest;
    }
}
