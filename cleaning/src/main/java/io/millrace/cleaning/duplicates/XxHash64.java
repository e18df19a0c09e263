package io.millrace.cleaning.duplicates;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** XXH64 with seed 0, as the xxHash specification (revision 0.1.1) has it. */
final class XxHash64 implements ShingleHash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;
    /** The first two primes together, mod 2⁶⁴. */
    private static final long SUM = 0x60EA27EEADC0B5D6L;

    private static final int STRIPE = 32;

    @Override
    public long of(byte[] bytes, int from, int length) {
        int end = from + length;
        int at = from;
        long hash = PRIME_5;
        if (length >= STRIPE) {
            hash = stripes(bytes, from, end);
            at += length / STRIPE * STRIPE;
        }
        return avalanche(rest(bytes, at, end, hash + length));
    }

    private static long stripes(byte[] bytes, int from, int end) {
        long one = SUM;
        long two = PRIME_2;
        long three = 0;
        long four = -PRIME_1;
        for (int at = from; at <= end - STRIPE; at += STRIPE) {
            one = round(one, (long) LONG.get(bytes, at));
            two = round(two, (long) LONG.get(bytes, at + 8));
            three = round(three, (long) LONG.get(bytes, at + 16));
            four = round(four, (long) LONG.get(bytes, at + 24));
        }
        long hash = Long.rotateLeft(one, 1)
                + Long.rotateLeft(two, 7)
                + Long.rotateLeft(three, 12)
                + Long.rotateLeft(four, 18);
        return merge(merge(merge(merge(hash, one), two), three), four);
    }

    private static long rest(byte[] bytes, int from, int end, long start) {
        int at = from;
        long hash = start;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            hash = Long.rotateLeft(hash ^ round(0, (long) LONG.get(bytes, at)), 27) * PRIME_1 + PRIME_4;
        }
        if (at <= end - Integer.BYTES) {
            hash ^= ((int) INT.get(bytes, at) & 0xFFFF_FFFFL) * PRIME_1;
            hash = Long.rotateLeft(hash, 23) * PRIME_2 + PRIME_3;
            at += Integer.BYTES;
        }
        for (; at < end; at++) {
            hash = Long.rotateLeft(hash ^ (bytes[at] & 0xFF) * PRIME_5, 11) * PRIME_1;
        }
        return hash;
    }

    private static long round(long sum, long lane) {
        return Long.rotateLeft(sum + lane * PRIME_2, 31) * PRIME_1;
    }

    private static long merge(long hash, long sum) {
        return (hash ^ round(0, sum)) * PRIME_1 + PRIME_4;
    }

    private static long avalanche(long value) {
        long hash = (value ^ value >>> 33) * PRIME_2;
        hash = (hash ^ hash >>> 29) * PRIME_3;
        return hash ^ hash >>> 32;
    }
}
