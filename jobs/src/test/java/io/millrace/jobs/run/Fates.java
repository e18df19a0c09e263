package io.millrace.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.parquet.ParquetRows;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** What became of each row, row id → text, from what a run has left or from what a preview has told. */
final class Fates {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Fates() {}

    static SortedMap<String, String> ofRun(TestPipeline pipeline) throws Exception {
        SortedMap<String, String> fates = new TreeMap<>();
        for (FileEntry file : pipeline.root().files()) {
            for (List<Group> group :
                    ParquetRows.read(Path.of(pipeline.root().store().name(file.path())))) {
                for (Group row : group) {
                    fates.put(row.getString("_mr_id", 0), "kept in " + file.split() + " " + cells(row));
                }
            }
        }
        for (String line : Outcome.rejects(pipeline)) {
            JsonNode reject = JSON.readTree(line);
            String row = reject.get("topic").asText() + "/" + reject.get("partition") + "/" + reject.get("offset") + "/"
                    + reject.get("sub");
            fates.put(row, rejected(reject));
        }
        return fates;
    }

    private static String rejected(JsonNode reject) {
        return "rejected " + reject.get("step").asText() + "."
                + reject.get("reason").asText() + " of "
                + reject.path("original").asText() + " in "
                + reject.path("field").asText();
    }

    static SortedMap<String, String> ofPreview(List<String> lines) throws Exception {
        SortedMap<String, String> fates = new TreeMap<>();
        for (String line : lines) {
            JsonNode record = JSON.readTree(line);
            record.get("rows").forEach(row -> fates.put(row.get("_mr_id").asText(), kept(row)));
            record.path("rejects").forEach(row -> fates.put(row.get("_mr_id").asText(), rejected(row)));
            if (record.get("outcome").asText().equals("rejected") && !record.has("rejects")) {
                fates.put(record.get("origin").asText() + "/0", rejected(record));
            }
        }
        return fates;
    }

    private static String kept(JsonNode row) {
        Map<String, String> cells = new TreeMap<>();
        row.properties().forEach(cell -> cells.put(cell.getKey(), text(cell.getValue())));
        return "kept in " + cells.remove("_mr_split") + " " + cells;
    }

    private static String text(JsonNode value) {
        return value.isDouble()
                ? Double.toString(value.doubleValue())
                : value.isObject() ? value.get("sha256").asText() : value.asText();
    }

    private static Map<String, String> cells(Group row) throws Exception {
        Map<String, String> cells = new TreeMap<>();
        for (Type column : row.getType().getFields()) {
            int index = row.getType().getFieldIndex(column.getName());
            cells.put(column.getName(), row.getFieldRepetitionCount(index) == 0 ? "null" : cell(row, column, index));
        }
        return cells;
    }

    private static String cell(Group row, Type column, int index) throws Exception {
        if (column.getName().equals("mood")) {
            return row.getLong(index, 0) == 0 ? "bad" : "good";
        }
        if (!column.isPrimitive()) {
            return sha256(row.getGroup(index, 0).getBinary("bytes", 0).toByteBuffer());
        }
        return switch (column.asPrimitiveType().getPrimitiveTypeName()) {
            case BINARY -> binary(row, column, index);
            case INT64 -> integer(row.getLong(index, 0), column);
            default -> row.getValueToString(index, 0);
        };
    }

    private static String integer(long value, Type column) {
        return column.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation
                ? Instant.EPOCH.plus(value, ChronoUnit.MICROS).toString()
                : Long.toString(value);
    }

    private static String binary(Group row, Type column, int index) {
        return column.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
                ? row.getString(index, 0)
                : Base64.getEncoder().encodeToString(row.getBinary(index, 0).getBytes());
    }

    private static String sha256(ByteBuffer bytes) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first so many rows of which the two tell different things. */
    static List<String> differences(SortedMap<String, String> run, SortedMap<String, String> preview, int most) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> fate : run.entrySet()) {
            String other = preview.get(fate.getKey());
            if (!fate.getValue().equals(other) && differences.size() < most) {
                differences.add(fate.getKey() + "\n  run: " + fate.getValue() + "\n  preview: " + other);
            }
        }
        return differences;
    }
}
