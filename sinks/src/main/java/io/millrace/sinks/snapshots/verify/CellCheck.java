package io.millrace.sinks.snapshots.verify;

import io.millrace.sinks.snapshots.pages.Chunk;
import java.io.IOException;
import org.apache.parquet.column.ColumnReader;

/** Looks at the cells of a column, one after the other. */
interface CellCheck {
    /**
     * @param row of the row group
     * @param cell at its levels and its value
     */
    void look(int row, ColumnReader cell);

    /** Shows all cells of a chunk. */
    static void all(Chunk chunk, CellCheck check) throws IOException {
        ColumnReader cells = chunk.values();
        int row = -1;
        for (long left = chunk.meta().getNum_values(); left > 0; left--) {
            if (cells.getCurrentRepetitionLevel() == 0) {
                row++;
            }
            check.look(row, cells);
            cells.consume();
        }
    }
}
