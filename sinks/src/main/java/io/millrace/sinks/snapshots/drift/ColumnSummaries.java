package io.millrace.sinks.snapshots.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.pages.Chunk;
import io.millrace.sinks.snapshots.pages.ShardReader;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Reads the columns that drift is told of: not the row id, and no ciphertext. */
final class ColumnSummaries {
    private static final String DATASET = ".millrace/dataset.json";

    private final Store store;
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    ColumnSummaries(Store store) {
        this.store = store;
        try {
            JsonNode dataset = new ObjectMapper()
                    .readTree(store.read(DATASET).orElseThrow(() -> damaged(DATASET, "is missing", null)));
            dataset.path("features").properties().forEach(feature -> {
                String column = feature.getKey();
                if (!column.equals(Dataset.ROW_ID)
                        && !dataset.path("ciphertext").has(column)) {
                    Measure.of(feature.getValue()).ifPresent(measure -> measures.put(column, measure));
                }
            });
        } catch (IOException broken) {
            throw damaged(DATASET, "is no JSON", broken);
        }
    }

    private Refusal damaged(String path, String what, Exception cause) {
        return new Refusal(
                Trouble.REFUSED,
                store.name(path) + " " + what
                        + ": restore it from a copy of the dataset; millrace snapshot verify names all" + " damage",
                cause);
    }

    /** Nothing yet of any column. */
    Map<String, ColumnSummary> empty() {
        Map<String, ColumnSummary> summaries = new LinkedHashMap<>();
        measures.forEach((column, measure) -> summaries.put(column, new ColumnSummary(measure)));
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
            throw damaged(file.path(), "cannot be read", broken);
        }
    }

    private static void add(Chunk chunk, ColumnSummary summary) throws IOException {
        ColumnReader cells = chunk.values();
        PrimitiveTypeName stored = chunk.column().getPrimitiveType().getPrimitiveTypeName();
        for (long left = chunk.meta().getNum_values(); left > 0; left--) {
            if (cells.getCurrentDefinitionLevel() == chunk.column().getMaxDefinitionLevel()) {
                summary.add(summary.measure().of(stored, cells));
            } else {
                summary.addNull();
            }
            cells.consume();
        }
    }
}
