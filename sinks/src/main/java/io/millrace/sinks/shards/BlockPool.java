package io.millrace.sinks.shards;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Arrays of blocks that are written, for those to come: new ones would be cleared, and copied by the collector. Where
 * memory is short they are given back. For one thread.
 */
final class BlockPool {
    /** Of a usual block; other arrays are left to the collector. With its header it fits in one region of the G1 collector. */
    static final int BLOCK_BYTES = (1 << 20) - 64;
    /** One usual row group. */
    private static final int MOST = 32;

    private SoftReference<Deque<byte[]>> idle = new SoftReference<>(new ArrayDeque<>());

    byte[] take() {
        byte[] array = idle().poll();
        return array == null ? new byte[BLOCK_BYTES] : array;
    }

    /** @param group no other thread reads it, and none will */
    void giveBack(Group group) {
        group.blocks().stream()
                .map(Block::form)
                .filter(form -> form.isRaw() && form.array().length == BLOCK_BYTES)
                .limit(MOST - Math.min(MOST, idle().size()))
                .forEach(form -> idle().push(form.array()));
    }

    private Deque<byte[]> idle() {
        Deque<byte[]> kept = idle.get();
        if (kept == null) {
            kept = new ArrayDeque<>();
            idle = new SoftReference<>(kept);
        }
        return kept;
    }
}
