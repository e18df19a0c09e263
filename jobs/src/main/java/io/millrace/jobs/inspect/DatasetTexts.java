package io.millrace.jobs.inspect;

import io.millrace.core.Field;
import io.millrace.core.Row;
import io.millrace.core.Schema;
import io.millrace.privacy.find.FieldText;
import io.millrace.privacy.find.FieldTexts;
import io.millrace.sinks.snapshots.rows.CommittedRows;
import io.millrace.sinks.stores.Store;

/** Gives the texts of a dataset to an inspection, column by column. */
public final class DatasetTexts {
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
                .filter(each -> FieldTexts.has(each.type()) && (field == null || field.equals(each.name())))
                .toList());
        rows.schema().fields().stream()
                .filter(each -> !FieldTexts.has(each.type()) && (field == null || field.equals(each.name())))
                .forEach(each -> inspection.addNotRead(each.name(), each.type().toString()));
        rows.each(columns, row -> add(row, columns, inspection));
    }

    private static void add(Row row, Schema columns, Inspection inspection) {
        for (int i = 0; i < columns.size(); i++) {
            Field column = columns.field(i);
            FieldTexts.each(column.type(), row.get(i), text -> add(text, column.name(), inspection));
        }
    }

    private static void add(FieldText text, String column, Inspection inspection) {
        if (text.form() != FieldText.Form.JOINED) {
            inspection.add(column, text.text());
        }
    }
}
