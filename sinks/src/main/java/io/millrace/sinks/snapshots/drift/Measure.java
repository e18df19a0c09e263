package io.millrace.sinks.snapshots.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** What of a column's values is compared. */
public enum Measure {
    /** The number; of a date its days, of a timestamp its microseconds. */
    VALUE,
    /** Code points of a text. */
    CHARACTERS,
    /** Which name of a label, or which of false and true. */
    NAME;

    private static final int CONTINUATION = 0x80;
    private static final int CONTINUATION_MASK = 0xC0;

    /** Empty for a column of which nothing is compared: bytes, media, lists, groups. */
    static Optional<Measure> of(JsonNode feature) {
        String type = feature.path("_type").asText();
        String values = feature.path("dtype").asText();
        if (type.equals("ClassLabel") || values.equals("bool")) {
            return Optional.of(NAME);
        }
        if (!type.equals("Value") || values.equals("binary")) {
            return Optional.empty();
        }
        return Optional.of(values.equals("string") ? CHARACTERS : VALUE);
    }

    /** The present cell as a number. */
    double of(PrimitiveTypeName stored, ColumnReader cell) {
        return switch (stored) {
            case BOOLEAN -> cell.getBoolean() ? 1 : 0;
            case INT32 -> cell.getInteger();
            case INT64 -> cell.getLong();
            case FLOAT -> cell.getFloat();
            case DOUBLE -> cell.getDouble();
            default -> characters(cell.getBinary());
        };
    }

    private static int characters(Binary text) {
        int count = 0;
        for (byte unit : text.getBytesUnsafe()) {
            count += (unit & CONTINUATION_MASK) == CONTINUATION ? 0 : 1;
        }
        return count;
    }
}
