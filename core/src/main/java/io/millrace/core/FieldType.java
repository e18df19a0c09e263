package io.millrace.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The type of a field: a kind; for a list or tensor its element; for a tensor its shape; for a label its names.
 *
 * @param kind what it is
 * @param element the type of the elements of a list or tensor, else null
 * @param shape the dimensions of a tensor, each at least 1, else empty
 * @param names the names of a label in order, else empty
 */
public record FieldType(Kind kind, FieldType element, List<Integer> shape, List<String> names)
        implements java.io.Serializable {
    public static final FieldType STRING = of(Kind.STRING);
    public static final FieldType BOOL = of(Kind.BOOL);
    public static final FieldType INT32 = of(Kind.INT32);
    public static final FieldType INT64 = of(Kind.INT64);
    public static final FieldType FLOAT32 = of(Kind.FLOAT32);
    public static final FieldType FLOAT64 = of(Kind.FLOAT64);
    public static final FieldType TIMESTAMP = of(Kind.TIMESTAMP);
    public static final FieldType DATE = of(Kind.DATE);
    public static final FieldType BYTES = of(Kind.BYTES);
    public static final FieldType JSON = of(Kind.JSON);
    public static final FieldType IMAGE = of(Kind.IMAGE);
    public static final FieldType AUDIO = of(Kind.AUDIO);

    public FieldType {
        shape = List.copyOf(shape);
        names = List.copyOf(names);
    }

    private static FieldType of(Kind kind) {
        return new FieldType(kind, null, List.of(), List.of());
    }

    public static FieldType label(List<String> names) {
        return new FieldType(Kind.LABEL, null, List.of(), names);
    }

    public static FieldType list(FieldType element) {
        return new FieldType(Kind.LIST, element, List.of(), List.of());
    }

    public static FieldType tensor(FieldType element, List<Integer> shape) {
        return new FieldType(Kind.TENSOR, element, shape, List.of());
    }

    /** Number of elements of a tensor. */
    public int length() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** Reads {@code string}, {@code list<int32>}, {@code tensor<float32>[28,28]}; a label's names come apart. */
    public static FieldType parse(String text) {
        return new TypeText(text).read();
    }

    /** All forms that {@link #parse} reads, for messages. */
    public static String forms() {
        return Arrays.stream(Kind.values())
                        .filter(Kind::isScalar)
                        .map(Kind::text)
                        .collect(Collectors.joining(", "))
                + ", list<T>, tensor<T>[d1,…]";
    }

    @Override
    public String toString() {
        return switch (kind) {
            case LIST -> "list<" + element + ">";
            case TENSOR ->
                "tensor<" + element + ">"
                        + shape.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
            default -> kind.text();
        };
    }
}
