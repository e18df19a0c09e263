package io.millrace.jobs.inspect;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import io.millrace.core.Row;
import io.millrace.core.Schema;
import io.millrace.sinks.snapshots.rows.CommittedRows;
import io.millrace.sinks.stores.Store;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Gives the texts of a dataset to an inspection, column by column: strings, JSON, lists of strings, bytes that are UTF-8. */
public final class DatasetTexts {
    private static final Set<Kind> KINDS = Set.of(Kind.STRING, Kind.JSON, Kind.BYTES);

    private final CommittedRows rows;

    /** @throws io.millrace.core.Refusal if the place holds no dataset */
    public DatasetTexts(Store store) {
        this.rows = new CommittedRows(store);
    }

    public long count() {
        return rows.count();
    }

    /** @param field the only column to read, or null for all */
    public void read(Inspection inspection, String field) {
        Schema columns = new Schema(rows.schema().fields().stream()
                .filter(each -> isText(each) && (field == null || field.equals(each.name())))
                .toList());
        rows.each(columns, row -> add(row, columns, inspection));
    }

    private static boolean isText(Field field) {
        return KINDS.contains(field.type().kind())
                || field.type().kind() == Kind.LIST && field.type().element().kind() == Kind.STRING;
    }

    private static void add(Row row, Schema columns, Inspection inspection) {
        for (int i = 0; i < columns.size(); i++) {
            add(columns.field(i).name(), row.get(i), inspection);
        }
    }

    private static void add(String column, Object value, Inspection inspection) {
        if (value instanceof String text) {
            inspection.add(column, text);
        } else if (value instanceof List<?> items) {
            items.forEach(item -> add(column, item, inspection));
        } else if (value instanceof Bytes bytes) {
            addText(column, bytes, inspection);
        }
    }

    /** Bytes that are no text, such as ciphertext, hold nothing that can be read. */
    private static void addText(String column, Bytes bytes, Inspection inspection) {
        try {
            inspection.add(
                    column,
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.buffer()).toString());
        } catch (CharacterCodingException notText) {
            inspection.add(column, "");
        }
    }
}
