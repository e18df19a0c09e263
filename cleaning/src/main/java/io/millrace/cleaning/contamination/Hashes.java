package io.millrace.cleaning.contamination;

import io.millrace.core.Bytes;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.known.KnownKeys;
import java.nio.ByteBuffer;
import java.util.List;

/** A set of hashes in an array that is at most half full: 16 to 32 bytes a hash. They are mixed, so their low bits say where. */
final class Hashes {
    private static final long MOST = 1 << 28;

    private final long[] slots;
    private boolean hasZero;

    private Hashes(long count) {
        if (count > MOST) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the index files of a step that drops contaminated samples hold " + count + " hashes; at most "
                            + MOST + " fit: leave some out");
        }
        slots = new long[Math.toIntExact(Math.max(2, Long.highestOneBit(Math.max(1, count)) * 4))];
    }

    /** All hashes of some indexes. */
    static Hashes of(List<KnownKeys> indexes) {
        Hashes hashes = new Hashes(indexes.stream().mapToLong(KnownKeys::size).sum());
        indexes.forEach(index -> index.each(key -> hashes.add(key.buffer().getLong())));
        return hashes;
    }

    static Bytes key(long hash) {
        return Bytes.owning(ByteBuffer.allocate(Long.BYTES).putLong(hash).array());
    }

    private void add(long hash) {
        hasZero |= hash == 0;
        int at = slot(hash);
        while (slots[at] != 0 && slots[at] != hash) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = hash;
    }

    boolean contains(long hash) {
        if (hash == 0) {
            return hasZero;
        }
        int at = slot(hash);
        while (slots[at] != 0 && slots[at] != hash) {
            at = at + 1 & slots.length - 1;
        }
        return slots[at] == hash;
    }

    private int slot(long hash) {
        return (int) hash & slots.length - 1;
    }
}
