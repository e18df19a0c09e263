package io.millrace.sinks.statistics;

import io.millrace.core.Bytes;
import io.millrace.core.Image;
import io.millrace.core.Slice;
import java.nio.charset.StandardCharsets;
import org.apache.datasketches.hash.MurmurHash3;

/** Adds the value of a row to the summary of its column. */
interface Cell {
    /** Of DataSketches' own choice. */
    long SEED = 9001;

    void add(Object value, ColumnSummary summary);

    static Cell of(Measure measure) {
        return switch (measure) {
            case VALUE -> Cell::number;
            case CHARACTERS -> Cell::text;
            case NAME -> (value, summary) -> summary.add(value instanceof Boolean is ? (is ? 1 : 0) : (long) value);
            case BYTES -> (value, summary) -> summary.add(length(value));
        };
    }

    private static void number(Object value, ColumnSummary summary) {
        double number = ((Number) value).doubleValue();
        summary.add(number);
        boolean isReal = value instanceof Double || value instanceof Float;
        // −0.0 + 0.0 is 0.0, and the two are equal
        summary.addDistinct(isReal ? Double.doubleToLongBits(number + 0.0) : ((Number) value).longValue());
    }

    /** Rows out of a block hold slices of it, others the values of their fields. */
    private static void text(Object value, ColumnSummary summary) {
        if (value instanceof Slice slice) {
            text(slice.array(), slice.offset(), slice.length(), summary);
        } else {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            text(bytes, 0, bytes.length, summary);
        }
    }

    private static void text(byte[] array, int offset, int length, ColumnSummary summary) {
        summary.add(Characters.count(array, offset, length));
        summary.addDistinct(length == 0 ? 0 : MurmurHash3.hash(array, offset, length, SEED)[0]);
    }

    private static int length(Object value) {
        if (value instanceof Slice slice) {
            return slice.length();
        }
        return (value instanceof Image image ? image.bytes() : (Bytes) value).length();
    }
}
