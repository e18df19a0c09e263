package io.millrace.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values of one field type to bytes and back; big-endian, no type is written. */
final class ValueCodec {
    private final FieldType type;
    private final boolean isStored;
    private final ValueCodec element;
    private final int length;

    ValueCodec(FieldType type) {
        this(type, false);
    }

    /** Reads out of an {@link ArrayInput}; texts, bytes, images and audio as {@link Slice}s of its array. */
    static ValueCodec stored(FieldType type) {
        return new ValueCodec(type, true);
    }

    private ValueCodec(FieldType type, boolean isStored) {
        this.type = type;
        this.isStored = isStored;
        this.element = type.element() == null ? null : new ValueCodec(type.element(), isStored);
        this.length = type.kind() == Kind.TENSOR ? type.length() : 0;
    }

    /** A null is written as one byte. */
    void writeNullable(Object value, DataOutput out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            write(value, out);
        }
    }

    Object readNullable(DataInput in) throws IOException {
        return in.readBoolean() ? read(in) : null;
    }

    private void write(Object value, DataOutput out) throws IOException {
        switch (type.kind()) {
            case STRING, JSON -> writeText((String) value, out);
            case BOOL -> out.writeBoolean((Boolean) value);
            case INT32, DATE -> out.writeInt((Integer) value);
            case INT64, TIMESTAMP, LABEL -> out.writeLong((Long) value);
            case FLOAT32 -> out.writeInt(Float.floatToRawIntBits((Float) value));
            case FLOAT64 -> out.writeLong(Double.doubleToRawLongBits((Double) value));
            case BYTES, AUDIO -> writeBytes((Bytes) value, out);
            case IMAGE -> writeBytes(((Image) value).bytes(), out);
            case LIST -> writeList((List<?>) value, out);
            case TENSOR -> writeTensor((Tensor) value, out);
        }
    }

    private Object read(DataInput in) throws IOException {
        return switch (type.kind()) {
            case STRING, JSON -> isStored ? slice(in) : readText(in);
            case BOOL -> in.readBoolean();
            case INT32, DATE -> in.readInt();
            case INT64, TIMESTAMP, LABEL -> in.readLong();
            case FLOAT32 -> Float.intBitsToFloat(in.readInt());
            case FLOAT64 -> Double.longBitsToDouble(in.readLong());
            case BYTES, AUDIO -> isStored ? slice(in) : readBytes(in);
            case IMAGE -> isStored ? slice(in) : Image.stored(readBytes(in));
            case LIST -> readList(in);
            case TENSOR -> readTensor(in);
        };
    }

    private void writeList(List<?> values, DataOutput out) throws IOException {
        out.writeInt(values.size());
        for (Object value : values) {
            element.writeNullable(value, out);
        }
    }

    private List<Object> readList(DataInput in) throws IOException {
        int size = in.readInt();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(element.readNullable(in));
        }
        return Collections.unmodifiableList(values);
    }

    private static Slice slice(DataInput in) {
        ArrayInput array = (ArrayInput) in;
        return array.slice(array.readInt());
    }

    private void writeTensor(Tensor tensor, DataOutput out) throws IOException {
        for (int i = 0; i < tensor.length(); i++) {
            switch (type.element().kind()) {
                case BOOL -> out.writeBoolean(tensor.booleanAt(i));
                case INT32 -> out.writeInt(tensor.intAt(i));
                case INT64 -> out.writeLong(tensor.longAt(i));
                case FLOAT32 -> out.writeInt(Float.floatToRawIntBits(tensor.floatAt(i)));
                default -> out.writeLong(Double.doubleToRawLongBits(tensor.doubleAt(i)));
            }
        }
    }

    private Tensor readTensor(DataInput in) throws IOException {
        Kind kind = type.element().kind();
        Object array = Array.newInstance(primitive(kind), length);
        for (int i = 0; i < length; i++) {
            switch (kind) {
                case BOOL -> ((boolean[]) array)[i] = in.readBoolean();
                case INT32 -> ((int[]) array)[i] = in.readInt();
                case INT64 -> ((long[]) array)[i] = in.readLong();
                case FLOAT32 -> ((float[]) array)[i] = Float.intBitsToFloat(in.readInt());
                default -> ((double[]) array)[i] = Double.longBitsToDouble(in.readLong());
            }
        }
        return Tensor.owning(array);
    }

    static Class<?> primitive(Kind kind) {
        return switch (kind) {
            case BOOL -> boolean.class;
            case INT32 -> int.class;
            case INT64 -> long.class;
            case FLOAT32 -> float.class;
            case FLOAT64 -> double.class;
            default -> throw new IllegalArgumentException("no tensor holds " + kind.text());
        };
    }

    static void writeText(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void writeBytes(Bytes bytes, DataOutput out) throws IOException {
        out.writeInt(bytes.length());
        bytes.writeTo(out);
    }

    static Bytes readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return Bytes.owning(bytes);
    }
}
