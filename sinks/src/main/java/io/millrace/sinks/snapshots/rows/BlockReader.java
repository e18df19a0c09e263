package io.millrace.sinks.snapshots.rows;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import io.millrace.core.Schema;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.snapshots.pages.Chunk;
import io.millrace.sinks.snapshots.pages.ShardReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnReader;

/** Takes some rows out of a row group, column by column; levels as {@code CellWriter} writes them. */
public final class BlockReader {
    /** Of an empty list; below it there is none, one above it an element that is null. */
    private static final int EMPTY_LIST = 1;

    private final Schema schema;

    /** @param schema the columns to be read */
    public BlockReader(Schema schema) {
        this.schema = schema;
    }

    /** @param wanted row of the group → where its values go */
    public void read(ShardReader shard, int group, Map<Integer, ReadRow> wanted) throws IOException {
        shard.chunk(group, shard.indexOf(Dataset.ROW_ID)).each((row, cell) -> {
            if (wanted.containsKey(row)) {
                wanted.get(row).name(cell.getBinary().toStringUsingUTF8());
            }
        });
        for (int field = 0; field < schema.size(); field++) {
            Chunk chunk = shard.chunk(group, shard.indexOf(schema.field(field).name()));
            read(chunk, field, wanted);
        }
    }

    private void read(Chunk chunk, int index, Map<Integer, ReadRow> wanted) throws IOException {
        Field field = schema.field(index);
        Kind kind = field.type().kind();
        boolean isList = kind == Kind.LIST || kind == Kind.TENSOR;
        Kind scalar = isList ? field.type().element().kind() : kind;
        int there = chunk.column().getMaxDefinitionLevel();
        chunk.each((row, cell) -> {
            ReadRow target = wanted.get(row);
            int level = cell.getCurrentDefinitionLevel();
            if (target != null && isList) {
                element(target, index, level, level == there ? value(scalar, cell) : null);
            } else if (target != null) {
                target.set(index, level == there ? value(scalar, cell) : null);
            }
        });
        if (kind == Kind.TENSOR) {
            wanted.values().forEach(row -> row.set(index, Tensors.of(scalar, (List<?>) row.get(index))));
        }
    }

    @SuppressWarnings("unchecked")
    private static void element(ReadRow row, int index, int level, Object value) {
        if (level < EMPTY_LIST) {
            return;
        }
        if (row.get(index) == null) {
            row.set(index, new ArrayList<>());
        }
        if (level > EMPTY_LIST) {
            ((List<Object>) row.get(index)).add(value);
        }
    }

    private static Object value(Kind kind, ColumnReader cell) {
        return switch (kind) {
            case STRING, JSON -> cell.getBinary().toStringUsingUTF8();
            case BOOL -> cell.getBoolean();
            case INT32, DATE -> cell.getInteger();
            case INT64, LABEL, TIMESTAMP -> cell.getLong();
            case FLOAT32 -> cell.getFloat();
            case FLOAT64 -> cell.getDouble();
            default -> Bytes.owning(cell.getBinary().getBytes());
        };
    }
}
