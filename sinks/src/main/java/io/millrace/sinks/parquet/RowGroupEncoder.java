package io.millrace.sinks.parquet;

import io.millrace.core.Field;
import io.millrace.core.Row;
import io.millrace.core.Schema;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings.Profile;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/** Writes row groups of one schema. For one thread. */
public final class RowGroupEncoder {
    private static final int BUFFER_BYTES = 1 << 18;

    private final Schema schema;
    private final MessageType parquet;
    private final ParquetProperties properties;
    private final Set<String> media;
    private final ZstdPages zstd = new ZstdPages();
    private final byte[] buffer = new byte[BUFFER_BYTES];

    public RowGroupEncoder(Schema schema, Profile profile) {
        this.schema = schema;
        this.parquet = ParquetSchema.of(schema);
        ColumnLayout layout = new ColumnLayout(parquet, schema, profile);
        this.properties = layout.properties();
        this.media = layout.media();
    }

    /**
     * Writes one row group to the channel.
     *
     * @param rows in the order of the group; at least one
     * @param base position of the group's first byte in its file; at 0 the magic is written before it
     */
    public Trailer encode(Iterator<? extends Row> rows, WritableByteChannel out, long base) throws IOException {
        PieceStream stream = new PieceStream(out, base, buffer);
        ParquetFileWriter file = new ParquetFileWriter(
                stream, parquet, ParquetFileWriter.Mode.CREATE, Long.MAX_VALUE, 0, null, properties);
        file.start();
        long count = write(rows, file);
        long end = stream.divert();
        file.end(new HashMap<>());
        return new Trailer(count, end, stream.trailer());
    }

    private long write(Iterator<? extends Row> rows, ParquetFileWriter file) throws IOException {
        try (ColumnChunkPageWriteStore pages = pages();
                ColumnWriteStore columns = properties.newColumnWriteStore(parquet, pages, pages)) {
            long count = write(rows, columns);
            columns.flush();
            file.startBlock(count);
            pages.flushToFileWriter(file);
            file.endBlock();
            return count;
        }
    }

    private ColumnChunkPageWriteStore pages() {
        return ColumnChunkPageWriteStore.builder()
                .withCompressorProvider(this::codec)
                .withSchema(parquet)
                .withAllocator(properties.getAllocator())
                .withColumnIndexTruncateLength(ColumnLayout.STATISTIC_BYTES)
                .withPageWriteChecksumEnabled(true)
                .withRowGroupOrdinal(0)
                .build();
    }

    private BytesInputCompressor codec(ColumnDescriptor column) {
        return media.contains(String.join(".", column.getPath())) ? new PlainPages() : zstd;
    }

    private long write(Iterator<? extends Row> rows, ColumnWriteStore columns) {
        ColumnWriter ids = columns.getColumnWriter(parquet.getColumnDescription(new String[] {Dataset.ROW_ID}));
        List<CellWriter> cells = cells(columns);
        long count = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            ids.write(Binary.fromConstantByteArray(row.rowIdBytes()), 0, 1);
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).write(row.get(i), 0, 0);
            }
            columns.endRecord();
            count++;
        }
        return count;
    }

    private List<CellWriter> cells(ColumnWriteStore columns) {
        Map<String, ColumnWriter> byPath = new HashMap<>();
        for (ColumnDescriptor column : parquet.getColumns()) {
            byPath.put(String.join(".", column.getPath()), columns.getColumnWriter(column));
        }
        List<CellWriter> cells = new ArrayList<>();
        for (Field field : schema.fields()) {
            cells.add(CellWriter.of(field, below -> byPath.get(field.name() + below)));
        }
        return cells;
    }
}
