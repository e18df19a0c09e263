package io.millrace.core;

import java.util.Locale;

/** The kinds of field types, each with the Java class that carries its values. */
public enum Kind {
    STRING(String.class),
    BOOL(Boolean.class),
    INT32(Integer.class),
    INT64(Long.class),
    FLOAT32(Float.class),
    FLOAT64(Double.class),
    /** Microseconds since 1970-01-01T00:00:00Z. */
    TIMESTAMP(Long.class),
    /** Days since 1970-01-01. */
    DATE(Integer.class),
    BYTES(Bytes.class),
    /** JSON text without white space. */
    JSON(String.class),
    /** Index into the names. */
    LABEL(Long.class),
    IMAGE(Image.class),
    /** The bytes of an audio file. */
    AUDIO(Bytes.class),
    LIST(java.util.List.class),
    TENSOR(Tensor.class);

    private final Class<?> carrier;

    Kind(Class<?> carrier) {
        this.carrier = carrier;
    }

    public Class<?> carrier() {
        return carrier;
    }

    /** Whether values of this kind may stand in a list. */
    public boolean isScalar() {
        return this != LIST && this != TENSOR;
    }

    public boolean isNumber() {
        return this == INT32 || this == INT64 || this == FLOAT32 || this == FLOAT64;
    }

    /** The name in a pipeline file. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
