package io.millrace.sinks.parquet;

import io.millrace.core.Field;
import io.millrace.core.Kind;
import io.millrace.core.Schema;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings.Profile;
import java.util.HashSet;
import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Which encoding, statistics and codec each column gets: contract, R15 and R16. */
record ColumnLayout(MessageType parquet, Schema schema, Profile profile) {
    static final int PAGE_BYTES = 1 << 20;
    static final int PAGE_ROWS = 20_000;
    /** Longest minimum and maximum: contract, R15. */
    static final int STATISTIC_BYTES = 64;

    ParquetProperties properties() {
        ParquetProperties.Builder properties = ParquetProperties.builder()
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withPageSize(PAGE_BYTES)
                .withPageRowCountLimit(PAGE_ROWS)
                .withMinRowCountForPageSizeCheck(1)
                .withPageWriteChecksumEnabled(true)
                .withColumnIndexTruncateLength(STATISTIC_BYTES)
                .withStatisticsTruncateLength(STATISTIC_BYTES)
                .withAllocator(new PageMemory())
                .withDictionaryEncoding(false);
        Set<String> media = media();
        for (ColumnDescriptor column : parquet.getColumns()) {
            String path = String.join(".", column.getPath());
            PrimitiveTypeName stored = column.getPrimitiveType().getPrimitiveTypeName();
            boolean isReal = stored == PrimitiveTypeName.FLOAT || stored == PrimitiveTypeName.DOUBLE;
            properties
                    .withByteStreamSplitEncoding(path, isReal)
                    .withDictionaryEncoding(path, hasDictionary(column))
                    .withStatisticsEnabled(path, !media.contains(path));
        }
        return properties.build();
    }

    /** Columns whose values are compressed already. */
    Set<String> media() {
        Set<String> paths = new HashSet<>();
        for (ColumnDescriptor column : parquet.getColumns()) {
            String path = String.join(".", column.getPath());
            boolean isMedia = kinds(column).stream().anyMatch(this::isMedia);
            if (isMedia && !path.endsWith(".path")) {
                paths.add(path);
            }
        }
        return paths;
    }

    private boolean isMedia(Kind kind) {
        return kind == Kind.IMAGE || kind == Kind.AUDIO || (kind == Kind.BYTES && profile == Profile.MEDIA);
    }

    /** Pays for labels and for numbers of few values; the writer falls back where it does not. */
    private boolean hasDictionary(ColumnDescriptor column) {
        Kind kind = kinds(column).iterator().next();
        return kinds(column).size() == 1
                && (kind == Kind.LABEL || kind == Kind.INT32 || kind == Kind.INT64 || kind == Kind.DATE);
    }

    private Set<Kind> kinds(ColumnDescriptor column) {
        String name = column.getPath()[0];
        if (name.equals(Dataset.ROW_ID)) {
            return Set.of(Kind.STRING);
        }
        Field field = schema.field(schema.indexOf(name));
        return field.type().element() == null
                ? Set.of(field.type().kind())
                : Set.of(field.type().kind(), field.type().element().kind());
    }
}
