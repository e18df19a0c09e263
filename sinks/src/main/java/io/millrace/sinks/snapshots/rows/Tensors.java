package io.millrace.sinks.snapshots.rows;

import io.millrace.core.Kind;
import io.millrace.core.Tensor;
import java.lang.reflect.Array;
import java.util.List;

/** Elements of a list as a tensor. */
final class Tensors {
    private Tensors() {}

    static Tensor of(Kind kind, List<?> elements) {
        Object array = Array.newInstance(element(kind), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return Tensor.copyOf(array);
    }

    private static Class<?> element(Kind kind) {
        return switch (kind) {
            case BOOL -> boolean.class;
            case INT32 -> int.class;
            case INT64 -> long.class;
            case FLOAT32 -> float.class;
            case FLOAT64 -> double.class;
            default -> throw new IllegalStateException("no tensor holds " + kind);
        };
    }
}
