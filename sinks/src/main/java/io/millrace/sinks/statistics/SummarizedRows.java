package io.millrace.sinks.statistics;

import io.millrace.core.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that are summarized while they pass. For one thread. */
public final class SummarizedRows implements Iterator<Row> {
    private final Iterator<? extends Row> rows;
    private final Columns columns;
    private final List<Cells> cells = new ArrayList<>();

    private record Cells(int index, Cell cell, ColumnSummary summary) {
        void add(Row row) {
            Object value = row.get(index);
            if (value == null) {
                summary.addNull();
            } else {
                cell.add(value, summary);
            }
        }
    }

    public SummarizedRows(Iterator<? extends Row> rows, Columns columns) {
        this.rows = rows;
        this.columns = columns;
        columns.measures()
                .forEach((index, measure) ->
                        cells.add(new Cells(index, Cell.of(measure), ColumnSummary.compact(measure))));
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        Row row = rows.next();
        for (Cells column : cells) {
            column.add(row);
        }
        return row;
    }

    /** Of the rows that have passed; none if there is no column to summarize. */
    public String statistics() {
        if (cells.isEmpty()) {
            return Statistics.NONE;
        }
        Map<String, ColumnSummary> summaries = new LinkedHashMap<>();
        cells.forEach(column -> summaries.put(columns.name(column.index()), column.summary()));
        return Statistics.write(summaries);
    }
}
