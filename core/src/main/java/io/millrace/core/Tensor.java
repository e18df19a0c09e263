package io.millrace.core;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Objects;

/** Numbers or booleans in row-major order; the shape stands in the schema. Immutable; the text form tells the length. */
public final class Tensor {
    private final Object array;

    private Tensor(Object array) {
        this.array = array;
    }

    /** @param array boolean[], int[], long[], float[] or double[]; copied */
    public static Tensor copyOf(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return new Tensor(copy);
    }

    /** A tensor of this length whose elements the caller fills in through {@link Array}. */
    static Tensor owning(Object array) {
        return new Tensor(array);
    }

    public int length() {
        return Array.getLength(array);
    }

    /** The element as Boolean, Integer, Long, Float or Double. */
    public Object get(int index) {
        return Array.get(array, index);
    }

    public boolean booleanAt(int index) {
        return ((boolean[]) array)[index];
    }

    public int intAt(int index) {
        return ((int[]) array)[index];
    }

    public long longAt(int index) {
        return ((long[]) array)[index];
    }

    public float floatAt(int index) {
        return ((float[]) array)[index];
    }

    public double doubleAt(int index) {
        return ((double[]) array)[index];
    }

    /** The Java class of one element: {@code float.class} … */
    public Class<?> element() {
        return array.getClass().getComponentType();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor && Objects.deepEquals(array, tensor.array);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {array});
    }

    @Override
    public String toString() {
        return "tensor[" + length() + "]";
    }
}
