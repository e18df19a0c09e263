package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.sinks.snapshots.pages.ShardReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.schema.MessageType;

/** The footer of a shard: contract, section 2 (R11 to R16). */
final class FooterCheck {
    private static final Set<CompressionCodec> CODECS = Set.of(
            CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.ZSTD, CompressionCodec.LZ4_RAW);
    private static final int STATISTIC_BYTES = 64;
    private static final Map<String, Long> GROUP_BYTES = Map.of("train", 100_000_000L, "media", 32L << 20);
    private static final int MEDIA_ROWS = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String path;
    private final ShardReader shard;
    private final DatasetFacts dataset;
    private final Findings findings;

    FooterCheck(String path, ShardReader shard, DatasetFacts dataset, Findings findings) {
        this.path = path;
        this.shard = shard;
        this.dataset = dataset;
        this.findings = findings;
    }

    void check() {
        MessageType schema = shard.schema();
        String required = ParquetText.required(schema);
        findings.when(required != null, "R12", path, "a REQUIRED column or field: " + required);
        Map<String, String> keys = new HashMap<>();
        for (KeyValue pair : nullToEmpty(shard.footer().getKey_value_metadata())) {
            keys.put(pair.getKey(), pair.getValue());
        }
        checkColumns(schema);
        checkArrow(keys.get("ARROW:schema"));
        checkFeatures(keys.get("huggingface"));
        List<RowGroup> groups = shard.footer().getRow_groups();
        findings.when(
                groups.isEmpty() || groups.stream().anyMatch(group -> group.getNum_rows() == 0),
                "R15",
                path,
                "file or row group without rows");
        for (int group = 0; group < groups.size(); group++) {
            check(group, groups.get(group));
        }
    }

    private static <T> List<T> nullToEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private void checkColumns(MessageType schema) {
        List<String> found =
                schema.getFields().stream().map(field -> field.getName()).toList();
        List<String> wanted = List.copyOf(dataset.features().keySet());
        if (!found.equals(wanted)) {
            findings.add("R11", path, "columns " + found + ", dataset.json has " + wanted);
            return;
        }
        schema.getFields().forEach(field -> {
            String asks = FeatureText.physical(dataset.features().get(field.getName()));
            String is = ParquetText.of(field);
            findings.when(
                    !is.equals(asks),
                    "R13",
                    path,
                    "column " + field.getName() + " is " + is + ", the feature asks for " + asks);
        });
    }

    private void checkArrow(String message) {
        if (message == null) {
            findings.when(
                    dataset.features().values().stream().anyMatch(FeatureText::hasLength),
                    "R14",
                    path,
                    "no ARROW:schema although a list has a fixed length");
            return;
        }
        Map<String, String> stored;
        try {
            stored = ArrowText.of(message);
        } catch (RuntimeException broken) {
            findings.add("R14", path, "ARROW:schema unreadable");
            return;
        }
        dataset.features()
                .forEach((column, feature) -> findings.when(
                        !FeatureText.logical(feature).equals(stored.get(column)),
                        "R14",
                        path,
                        "ARROW:schema has another type for " + column));
        findings.when(
                !List.copyOf(stored.keySet())
                        .equals(List.copyOf(dataset.features().keySet())),
                "R14",
                path,
                "ARROW:schema has other columns or order");
    }

    private void checkFeatures(String json) {
        JsonNode features;
        try {
            features = MAPPER.readTree(json == null ? "{}" : json).path("info").path("features");
        } catch (IOException broken) {
            findings.add("R14", path, "footer key huggingface is not JSON");
            return;
        }
        if (features.isMissingNode()) {
            findings.add("R14", path, "no footer key huggingface with info.features");
            return;
        }
        Map<String, JsonNode> found = new HashMap<>();
        features.properties().forEach(each -> found.put(each.getKey(), each.getValue()));
        findings.when(
                !found.equals(dataset.features()),
                "R14",
                path,
                "footer key huggingface has other features than dataset.json");
    }

    private void check(int number, RowGroup group) {
        long limit = GROUP_BYTES.get(dataset.profile());
        long rows = dataset.profile().equals("media") ? MEDIA_ROWS : 1;
        findings.when(
                group.getTotal_byte_size() > limit && group.getNum_rows() > rows,
                "R16",
                path,
                "row group " + number + " has " + group.getTotal_byte_size() + " bytes, profile " + dataset.profile()
                        + " allows " + limit);
        for (ColumnChunk chunk : group.getColumns()) {
            check(number, chunk);
        }
    }

    private void check(int group, ColumnChunk chunk) {
        ColumnMetaData meta = chunk.getMeta_data();
        String column = String.join(".", meta.getPath_in_schema());
        String where = path + " row group " + group + " column " + column;
        findings.when(!chunk.isSetOffset_index_offset(), "R15", where, "has no OffsetIndex");
        findings.when(!CODECS.contains(meta.getCodec()), "R15", where, "codec " + meta.getCodec());
        findings.when(
                meta.isSetStatistics()
                        && limits(meta.getStatistics()).anyMatch(limit -> limit.length > STATISTIC_BYTES),
                "R15",
                where,
                "min or max longer than " + STATISTIC_BYTES + " bytes");
    }

    private static Stream<byte[]> limits(Statistics statistics) {
        List<byte[]> limits = new ArrayList<>();
        limits.add(statistics.getMin());
        limits.add(statistics.getMax());
        limits.add(statistics.getMin_value());
        limits.add(statistics.getMax_value());
        return limits.stream().filter(limit -> limit != null);
    }
}
