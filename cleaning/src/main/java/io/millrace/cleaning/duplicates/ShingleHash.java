package io.millrace.cleaning.duplicates;

/** The number that stands for a shingle, which is a run of bytes. For one thread. */
@FunctionalInterface
interface ShingleHash {
    long of(byte[] bytes, int from, int length);
}
