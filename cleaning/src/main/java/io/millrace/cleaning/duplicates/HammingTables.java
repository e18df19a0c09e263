package io.millrace.cleaning.duplicates;

import io.millrace.core.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds hashes of 64 bits that differ in few places (Manku, Jain and Das Sarma 2007): the bits are cut into two blocks more
 * than may differ, so that two such hashes have two blocks in common, and there is a table for each two blocks. A key is
 * the number of the table, 4 bytes that stand for the recipe and the bits of its two blocks, and the hash.
 *
 * @param distance in how many places two hashes may differ
 * @param recipe of all keys; those of another are in other buckets
 */
record HammingTables(int distance, String recipe, long[] masks) {
    /** The number of the table, and what stands for its two blocks. */
    static final int BUCKET_BYTES = 1 + Integer.BYTES;
    /** More makes too many tables of too few bits. */
    static final int FARTHEST = 8;

    private static final long MIXER = 0x9E3779B97F4A7C15L;

    /** @param hash what is hashed, and how, in words */
    static HammingTables within(int distance, String hash) {
        int blocks = distance + 2;
        List<Long> masks = new ArrayList<>();
        for (int one = 0; one < blocks; one++) {
            for (int other = 0; other < one; other++) {
                masks.add(block(one, blocks) | block(other, blocks));
            }
        }
        String recipe = "keys of 13 bytes for each two of " + blocks + " blocks of the " + hash;
        return new HammingTables(
                distance, recipe, masks.stream().mapToLong(Long::longValue).toArray());
    }

    private static long block(int number, int blocks) {
        return bitsBelow(Long.SIZE * (number + 1) / blocks) & ~bitsBelow(Long.SIZE * number / blocks);
    }

    private static long bitsBelow(int end) {
        return end == Long.SIZE ? -1 : (1L << end) - 1;
    }

    List<Bytes> keys(long hash) {
        List<Bytes> keys = new ArrayList<>(masks.length);
        for (int table = 0; table < masks.length; table++) {
            int bucket = (int) ((hash & masks[table]) * MIXER >>> Integer.SIZE) ^ recipe.hashCode();
            keys.add(Bytes.owning(ByteBuffer.allocate(BUCKET_BYTES + Long.BYTES)
                    .put((byte) table)
                    .putInt(bucket)
                    .putLong(hash)
                    .array()));
        }
        return keys;
    }

    boolean isAlike(Bytes key, Bytes other) {
        return Long.bitCount(hash(key) ^ hash(other)) <= distance;
    }

    private static long hash(Bytes key) {
        return key.buffer().getLong(BUCKET_BYTES);
    }
}
