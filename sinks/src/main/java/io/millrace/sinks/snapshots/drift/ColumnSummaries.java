package io.millrace.sinks.snapshots.drift;

import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.pages.Chunk;
import io.millrace.sinks.snapshots.pages.ShardReader;
import io.millrace.sinks.statistics.Characters;
import io.millrace.sinks.statistics.ColumnSummary;
import io.millrace.sinks.statistics.Measure;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Reads the columns that drift is told of out of the rows. */
final class ColumnSummaries {
    private final Store store;
    private final Map<String, Measure> measures;

    /** @param measures of all columns; those that are not worth reading rows for are left out */
    ColumnSummaries(Store store, Map<String, Measure> measures) {
        this.store = store;
        this.measures = new LinkedHashMap<>(measures);
        this.measures.values().removeIf(measure -> !measure.isReadFromRows());
    }

    /** Nothing yet of any column. */
    Map<String, ColumnSummary> empty() {
        Map<String, ColumnSummary> summaries = new LinkedHashMap<>();
        measures.forEach((column, measure) -> summaries.put(column, ColumnSummary.fine(measure)));
        return summaries;
    }

    /** Of one shard; a column of a row group is in memory at a time. */
    Map<String, ColumnSummary> of(ListedFile file) {
        Map<String, ColumnSummary> summaries = empty();
        try {
            ShardReader shard = new ShardReader(store, file.path());
            for (int group = 0; group < file.rowGroups().size(); group++) {
                for (Map.Entry<String, ColumnSummary> column : summaries.entrySet()) {
                    add(shard.chunk(group, shard.indexOf(column.getKey())), column.getValue());
                }
            }
            return summaries;
        } catch (IOException | RuntimeException broken) {
            throw new Damage(store).in(file.path(), "cannot be read", broken);
        }
    }

    private static void add(Chunk chunk, ColumnSummary summary) throws IOException {
        PrimitiveTypeName stored = chunk.column().getPrimitiveType().getPrimitiveTypeName();
        chunk.each((row, cell) -> {
            if (chunk.isThere(cell)) {
                summary.add(number(stored, cell));
            } else {
                summary.addNull();
            }
        });
    }

    private static double number(PrimitiveTypeName stored, ColumnReader cell) {
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
        byte[] bytes = text.getBytesUnsafe();
        return Characters.count(bytes, 0, bytes.length);
    }
}
