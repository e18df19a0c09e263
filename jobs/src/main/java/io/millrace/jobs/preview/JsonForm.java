package io.millrace.jobs.preview;

import io.millrace.core.JsonText;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.sinks.Dataset;
import java.util.List;

/**
 * One JSON object a record: {@code origin, outcome, step, reason, rows}. A record is kept if one of its rows is; step and
 * reason are null then, and otherwise those of its first rejected row, beside {@code field} and {@code original} where
 * there are such. Where a record made several rows, {@code rejects} lists those that are rejected, if any is.
 */
record JsonForm(Schema schema) implements Form {
    /** The name of the split in a row: names with this beginning are no field's. */
    static final String SPLIT = "_mr_split";

    @Override
    public boolean showsSteps() {
        return false;
    }

    @Override
    public String row(Sample row, String split) {
        StringBuilder out = new StringBuilder("{");
        text(Dataset.ROW_ID, row.rowId(), out);
        text(SPLIT, split, out);
        for (int i = 0; i < schema.size(); i++) {
            name(schema.field(i).name(), out);
            CellJson.append(schema.field(i), row.get(i), out);
        }
        return out.append('}').toString();
    }

    @Override
    public List<String> record(Origin origin, Trace trace) {
        StringBuilder out = new StringBuilder("{");
        text("origin", origin.toString(), out);
        text("outcome", trace.isKept() ? "kept" : "rejected", out);
        if (trace.isKept()) {
            text("step", null, out);
            text("reason", null, out);
        } else {
            why(trace.rejects().get(0), out);
        }
        name("rows", out);
        out.append('[');
        trace.rows().forEach(row -> item(row.text(), out));
        out.append(']');
        if (!trace.rejects().isEmpty() && trace.rows().size() + trace.rejects().size() > 1) {
            rejects(trace.rejects(), out);
        }
        return List.of(out.append('}').toString());
    }

    private static void rejects(List<Trace.Rejected> rejects, StringBuilder out) {
        name("rejects", out);
        out.append('[');
        for (Trace.Rejected reject : rejects) {
            StringBuilder item = new StringBuilder("{");
            text(Dataset.ROW_ID, reject.row(), item);
            why(reject, item);
            item(item.append('}').toString(), out);
        }
        out.append(']');
    }

    private static void why(Trace.Rejected reject, StringBuilder out) {
        text("step", reject.step(), out);
        text("reason", reject.reason(), out);
        if (reject.field() != null) {
            text("field", reject.field(), out);
        }
        if (reject.original() != null) {
            text("original", reject.original(), out);
        }
    }

    @Override
    public List<String> end(Summary summary) {
        return List.of();
    }

    private static void item(String json, StringBuilder out) {
        if (out.charAt(out.length() - 1) != '[') {
            out.append(',');
        }
        out.append(json);
    }

    private static void text(String name, String value, StringBuilder out) {
        name(name, out);
        if (value == null) {
            out.append("null");
        } else {
            JsonText.quote(value, out);
        }
    }

    private static void name(String name, StringBuilder out) {
        if (out.charAt(out.length() - 1) != '{') {
            out.append(',');
        }
        JsonText.quote(name, out);
        out.append(':');
    }
}
