package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.SplitRule;
import io.millrace.sinks.snapshots.pages.Chunk;
import io.millrace.sinks.snapshots.pages.ShardReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The rows of a shard: ids, split, nulls, labels, lengths and ciphertext (contract, R6, R12, R13, R17, R19). */
final class RowsCheck {
    /** In a list, of an element that is null; one more where it is there. */
    private static final int NULL_ELEMENT = 2;

    private final String path;
    private final ShardReader shard;
    private final DatasetFacts dataset;
    private final Findings findings;
    private final SeenIds seen;
    private final SplitRule rule;
    private final Map<String, Long> nulls = new TreeMap<>();
    private final Set<String> told = new HashSet<>();

    RowsCheck(String path, ShardReader shard, DatasetFacts dataset, Findings findings, Set<String> erased) {
        this.path = path;
        this.shard = shard;
        this.dataset = dataset;
        this.findings = findings;
        this.seen = new SeenIds(shard.footer().getNum_rows(), erased);
        this.rule = new SplitRule(dataset.split(), -1);
    }

    SeenIds check() throws IOException {
        for (int group = 0; group < shard.footer().getRow_groups().size(); group++) {
            String[] ids = ids(group);
            String[] keys = new String[ids.length];
            for (String column : new Columns(dataset).all()) {
                int leaf = shard.indexOf(column);
                if (leaf >= 0) {
                    check(column, shard.chunk(group, leaf), ids, keys);
                }
            }
            if (!seen.isMalformed()) {
                checkSplit(ids, keys);
            }
        }
        nulls.forEach((column, count) -> findings.add("R12", path, count + " nulls in never_null column " + column));
        return seen;
    }

    private String[] ids(int group) throws IOException {
        String[] ids =
                new String[(int) shard.footer().getRow_groups().get(group).getNum_rows()];
        int leaf = shard.indexOf(Dataset.ROW_ID);
        if (leaf >= 0) {
            Chunk chunk = shard.chunk(group, leaf);
            CellCheck.all(chunk, (row, cell) -> {
                if (isThere(chunk, cell)) {
                    ids[row] = cell.getBinary().toStringUsingUTF8();
                } else {
                    nulls.merge(Dataset.ROW_ID, 1L, Long::sum);
                }
            });
        }
        for (String id : ids) {
            seen.add(id);
        }
        return ids;
    }

    private static boolean isThere(Chunk chunk, ColumnReader cell) {
        return cell.getCurrentDefinitionLevel() == chunk.column().getMaxDefinitionLevel();
    }

    private void check(String column, Chunk chunk, String[] ids, String[] keys) throws IOException {
        boolean isNeverNull = dataset.neverNull().contains(column);
        int[] elements = new int[ids.length];
        CellCheck values = dataset.isFixed(column) ? elements(column, elements) : values(column, chunk, ids, keys);
        CellCheck.all(chunk, (row, cell) -> {
            if (isNeverNull && cell.getCurrentRepetitionLevel() == 0 && isNull(chunk, cell)) {
                nulls.merge(column, 1L, Long::sum);
            }
            values.look(row, cell);
        });
        if (dataset.isFixed(column)) {
            int length = dataset.features().get(column).get("length").intValue();
            if (Arrays.stream(elements).anyMatch(count -> count != length)) {
                tell("R13", "a row of column " + column + " has another number of elements than " + length);
            }
        }
    }

    /** A required column has no level below that of its values. */
    private static boolean isNull(Chunk chunk, ColumnReader cell) {
        return cell.getCurrentDefinitionLevel() == 0 && chunk.column().getMaxDefinitionLevel() > 0;
    }

    private CellCheck values(String column, Chunk chunk, String[] ids, String[] keys) {
        PrimitiveTypeName stored = chunk.column().getPrimitiveType().getPrimitiveTypeName();
        JsonNode feature = dataset.features().get(column);
        if (dataset.isLabel(column) && stored == PrimitiveTypeName.INT64) {
            return label(column, chunk, feature.get("names").size());
        }
        if (dataset.ciphertext().containsKey(column) && stored == PrimitiveTypeName.BINARY) {
            return ciphertext(column, chunk, ids);
        }
        if (column.equals(dataset.split().column())) {
            return (row, cell) -> keys[row] = isThere(chunk, cell) ? key(chunk, cell) : null;
        }
        return (row, cell) -> {};
    }

    private static String key(Chunk chunk, ColumnReader cell) {
        PrimitiveType type = chunk.column().getPrimitiveType();
        boolean isUnsigned =
                type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation number && !number.isSigned();
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> isUnsigned ? Integer.toUnsignedString(cell.getInteger()) : String.valueOf(cell.getInteger());
            case INT64 -> isUnsigned ? Long.toUnsignedString(cell.getLong()) : String.valueOf(cell.getLong());
            case BINARY -> cell.getBinary().toStringUsingUTF8();
            default -> null;
        };
    }

    private CellCheck label(String column, Chunk chunk, int names) {
        return (row, cell) -> {
            if (isThere(chunk, cell) && (cell.getLong() < 0 || cell.getLong() >= names)) {
                tell("R13", "label out of range in " + column);
            }
        };
    }

    /** Counts the elements of each row. */
    private CellCheck elements(String column, int[] counts) {
        return (row, cell) -> {
            int level = cell.getCurrentDefinitionLevel();
            counts[row] += level >= NULL_ELEMENT ? 1 : 0;
            if (level == NULL_ELEMENT) {
                tell("R13", "null inside fixed-size column " + column);
            }
        };
    }

    private CellCheck ciphertext(String column, Chunk chunk, String[] ids) {
        String action = dataset.ciphertext().get(column);
        CipherCells cells = new CipherCells(action);
        return (row, cell) -> {
            if (ids[row] == null || !isThere(chunk, cell)) {
                return;
            }
            byte[] bytes = cell.getBinary().getBytes();
            if (!cells.isGood(bytes)) {
                tell("R19", "a row has no " + action + " cell in column " + column + ", as " + ids[row]);
            } else if (cells.isShared(bytes, origin(ids[row]))) {
                tell("R19", "rows of two origins have equal cells in column " + column + ", as " + ids[row]);
            }
        };
    }

    private static String origin(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('/')));
    }

    private void checkSplit(String[] ids, String[] keys) {
        for (int row = 0; row < ids.length; row++) {
            String key = keys[row] == null ? origin(ids[row]) : keys[row];
            if (!rule.of(key).equals(Names.split(path))) {
                tell("R6", "row " + ids[row] + " does not belong to split " + Names.split(path));
                return;
            }
        }
    }

    /** Once a file for each column and kind of trouble. */
    private void tell(String rule, String text) {
        if (told.add(text.replaceAll(", as .*| row .* does", ""))) {
            findings.add(rule, path, text);
        }
    }
}
