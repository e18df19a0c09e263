package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.Image;
import io.millrace.core.Sample;
import io.millrace.core.Tensor;
import java.util.List;

/** About how many bytes of the heap something takes while it waits. */
final class Footprint {
    /** An object with its references, and an entry of a map that holds it. */
    static final long OBJECT = 64;

    /** A turn without its sample: with its place and origin, a key of 16 bytes, and an entry of a sorted map. */
    static final long OF_TURN = 208;

    private static final long WIDEST_ELEMENT = 8;

    private Footprint() {}

    static long of(Sample sample) {
        long bytes = OBJECT + OBJECT;
        for (int i = 0; i < sample.schema().size(); i++) {
            bytes += ofValue(sample.get(i));
        }
        return bytes;
    }

    private static long ofValue(Object value) {
        if (value instanceof String text) {
            return OBJECT + text.length(); // of Latin letters; of others it takes twice as much
        }
        if (value instanceof Bytes bytes) {
            return OBJECT + bytes.length();
        }
        if (value instanceof Image image) {
            return OBJECT + image.memory();
        }
        if (value instanceof Tensor tensor) {
            return OBJECT + WIDEST_ELEMENT * tensor.length();
        }
        return value instanceof List<?> list ? OBJECT + ofAll(list) : OBJECT;
    }

    private static long ofAll(List<?> list) {
        return list.stream().mapToLong(Footprint::ofValue).sum();
    }
}
