package io.millrace.core.known;

import io.millrace.core.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Finds who owns a key, bucket by bucket, as a step without a horizon does: a key that is like none that is owned already
 * becomes owned. In memory are the owned keys of one bucket. For one thread.
 */
final class Ownership implements Runs.Taker {
    private final EntryOrder order;
    private final BiPredicate<Bytes, Bytes> isAlike;
    private final Runs.Taker owned;
    private final List<ByteBuffer> bucket = new ArrayList<>();

    /** @param owned takes owned keys in their order */
    Ownership(EntryOrder order, BiPredicate<Bytes, Bytes> isAlike, Runs.Taker owned) {
        this.order = order;
        this.isAlike = isAlike;
        this.owned = owned;
    }

    @Override
    public void take(ByteBuffer entry) throws IOException {
        if (!bucket.isEmpty() && !order.isOneBucket(bucket.get(0), entry)) {
            end();
        }
        Bytes key = key(entry);
        if (bucket.stream().noneMatch(owner -> isAlike.test(key(owner), key))) {
            bucket.add(ByteBuffer.wrap(Arrays.copyOf(entry.array(), entry.capacity())));
        }
    }

    /** There is no further entry in the bucket. */
    void end() throws IOException {
        if (bucket.size() > 1) {
            bucket.sort(Comparator.comparing(this::key));
        }
        for (ByteBuffer entry : bucket) {
            owned.take(entry);
        }
        bucket.clear();
    }

    private Bytes key(ByteBuffer entry) {
        return order.layout().key(entry, 0);
    }
}
