package io.millrace.jobs.index;

import io.millrace.core.CountText;
import io.millrace.core.Indexed;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Row;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.known.KnownRow;
import io.millrace.jobs.plan.OtherRows;
import io.millrace.jobs.plan.PlannedStep;
import io.millrace.sinks.snapshots.rows.CommittedRows;
import io.millrace.sinks.stores.Store;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a step's keys of the rows of a dataset to a sink. A dataset does not tell when rows happened: of two with the same key
 * the first by topic, partition and offset has it.
 */
public final class DatasetKeys {
    private final IndexedStep indexed;
    private final CommittedRows rows;
    private final Indexed step;
    private final Schema columns;

    /** @throws Refusal if the place holds no dataset, or its columns are not those of which the step makes keys */
    public DatasetKeys(IndexedStep indexed, Store store) {
        this.indexed = indexed;
        this.rows = new CommittedRows(store);
        OtherRows.Bound bound = bind(store.name(""));
        this.step = (Indexed) bound.step();
        this.columns = bound.fields();
        if (!step.recipe().equals(indexed.step().recipe())) {
            throw new Refusal(
                    Trouble.INVALID,
                    "--root: the columns of " + store.name("") + " give other keys (" + step.recipe() + ") than "
                            + indexed.id() + " makes in the pipeline ("
                            + indexed.step().recipe()
                            + "): the fields must have the same names and types");
        }
    }

    private OtherRows.Bound bind(String place) {
        PlannedStep planned = indexed.plan().steps().stream()
                .filter(each -> each.ref().id().equals(indexed.id()))
                .findFirst()
                .orElseThrow();
        return new OtherRows(indexed.plan().spec().pipeline(), planned, "--root: " + place).bind(rows.schema());
    }

    /** @return what was read, in words */
    public String read(KeySink sink) {
        step.openKeys(Services.NONE);
        rows.each(columns, row -> add(row, sink));
        return CountText.grouped(rows.count(), "row") + " read";
    }

    private void add(Row row, KeySink sink) {
        KnownRow place = KnownRow.parse(row.rowId());
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(row.get(i));
        }
        sink.add(step, Sample.of(columns, place.origin(), 0, values), place, 0);
    }
}
