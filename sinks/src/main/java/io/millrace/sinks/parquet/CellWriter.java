package io.millrace.sinks.parquet;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.Kind;
import io.millrace.core.Slice;
import io.millrace.core.Tensor;
import java.util.List;
import java.util.function.Function;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;

/**
 * Writes the values of a field as cells. Every level is optional, so a value that is there has a definition level one
 * above that of its parent; a list's entries have one more (Dremel, section 4).
 */
interface CellWriter {
    /**
     * @param value null where there is none
     * @param repetition 0 for the first cell of a row, 1 for further entries of a list
     * @param definition level of the parent
     */
    void write(Object value, int repetition, int definition);

    /** @param leaf finds the writer of a column by its path below the field, empty for the field itself */
    static CellWriter of(Field field, Function<String, ColumnWriter> leaf) {
        return of(field.type(), "", leaf);
    }

    private static CellWriter of(FieldType type, String path, Function<String, ColumnWriter> leaf) {
        return switch (type.kind()) {
            case IMAGE, AUDIO -> file(leaf.apply(path + ".bytes"), leaf.apply(path + ".path"));
            case LIST -> list(of(type.element(), path + ".list.element", leaf));
            case TENSOR -> tensor(type.element().kind(), leaf.apply(path + ".list.element"));
            default -> scalar(type.kind(), leaf.apply(path));
        };
    }

    private static CellWriter scalar(Kind kind, ColumnWriter column) {
        return (value, repetition, definition) -> {
            int there = definition + 1;
            if (value == null) {
                column.writeNull(repetition, definition);
                return;
            }
            switch (kind) {
                case STRING, JSON, BYTES -> column.write(binary(value), repetition, there);
                case BOOL -> column.write((boolean) value, repetition, there);
                case INT32, DATE -> column.write((int) value, repetition, there);
                case INT64, LABEL, TIMESTAMP -> column.write((long) value, repetition, there);
                case FLOAT32 -> column.write((float) value, repetition, there);
                case FLOAT64 -> column.write((double) value, repetition, there);
                default -> throw new IllegalStateException("no scalar: " + kind);
            }
        };
    }

    /** Rows out of a block hold slices of it, others the values of their fields. */
    private static Binary binary(Object value) {
        if (value instanceof Slice slice) {
            return Binary.fromConstantByteArray(slice.array(), slice.offset(), slice.length());
        }
        if (value instanceof String text) {
            return Binary.fromString(text);
        }
        Bytes bytes = value instanceof Image image ? image.bytes() : (Bytes) value;
        return Binary.fromConstantByteBuffer(bytes.buffer());
    }

    private static CellWriter file(ColumnWriter bytes, ColumnWriter path) {
        return (value, repetition, definition) -> {
            if (value == null) {
                bytes.writeNull(repetition, definition);
                path.writeNull(repetition, definition);
            } else {
                bytes.write(binary(value), repetition, definition + 2);
                path.writeNull(repetition, definition + 1);
            }
        };
    }

    private static CellWriter list(CellWriter element) {
        return (value, repetition, definition) -> {
            if (!(value instanceof List<?> entries)) {
                element.write(null, repetition, definition);
                return;
            }
            if (entries.isEmpty()) {
                element.write(null, repetition, definition + 1);
            }
            for (int i = 0; i < entries.size(); i++) {
                element.write(entries.get(i), i == 0 ? repetition : 1, definition + 2);
            }
        };
    }

    private static CellWriter tensor(Kind kind, ColumnWriter column) {
        return (value, repetition, definition) -> {
            Tensor tensor = (Tensor) value;
            int there = definition + 3;
            for (int i = 0; i < tensor.length(); i++) {
                int again = i == 0 ? repetition : 1;
                switch (kind) {
                    case BOOL -> column.write(tensor.booleanAt(i), again, there);
                    case INT32 -> column.write(tensor.intAt(i), again, there);
                    case INT64 -> column.write(tensor.longAt(i), again, there);
                    case FLOAT32 -> column.write(tensor.floatAt(i), again, there);
                    case FLOAT64 -> column.write(tensor.doubleAt(i), again, there);
                    default -> throw new IllegalStateException("no tensor holds " + kind);
                }
            }
        };
    }
}
