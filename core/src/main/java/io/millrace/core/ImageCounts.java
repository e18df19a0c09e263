package io.millrace.core;

import java.util.concurrent.atomic.LongAdder;

/** How many images this process has decoded and encoded since it started; what a chain of steps costs shows here. */
public final class ImageCounts {
    private static final LongAdder DECODES = new LongAdder();
    private static final LongAdder ENCODES = new LongAdder();

    private ImageCounts() {}

    public static long decodes() {
        return DECODES.sum();
    }

    public static long encodes() {
        return ENCODES.sum();
    }

    static void decoded() {
        DECODES.increment();
    }

    static void encoded() {
        ENCODES.increment();
    }
}
