package io.millrace.sinks.snapshots.pages;

import io.millrace.sinks.stores.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.MessageType;

/** One shard: its footer, and the bytes of its column chunks when they are asked for. For one thread. */
public final class ShardReader {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /** Length of the footer, and the magic, at the end of a file. */
    private static final int SUFFIX = 8;

    private final Store store;
    private final String path;
    private final long size;
    private final FileMetaData footer;
    private final MessageType schema;

    /** @throws BrokenShard if there is no such file or it has no whole footer */
    public ShardReader(Store store, String path) throws BrokenShard {
        this.store = store;
        this.path = path;
        OptionalLong found = store.size(path);
        if (found.isEmpty()) {
            throw new BrokenShard("is missing");
        }
        this.size = found.getAsLong();
        try {
            this.footer = readFooter();
            this.schema = new ParquetMetadataConverter()
                    .fromParquetMetadata(footer)
                    .getFileMetaData()
                    .getSchema();
        } catch (BrokenShard broken) {
            throw broken;
        } catch (IOException | RuntimeException broken) {
            throw new BrokenShard("has no whole footer", broken);
        }
    }

    private FileMetaData readFooter() throws IOException {
        byte[] suffix = bytes(size - SUFFIX, SUFFIX);
        if (!Arrays.equals(MAGIC, Arrays.copyOfRange(suffix, Integer.BYTES, SUFFIX))) {
            throw new BrokenShard("does not end as Parquet does");
        }
        int length = ByteBuffer.wrap(suffix).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return Util.readFileMetaData(new ByteArrayInputStream(bytes(size - SUFFIX - length, length)));
    }

    private byte[] bytes(long from, int length) throws IOException {
        if (from < 0 || length < 0 || from + length > size) {
            throw new BrokenShard("points beyond its end");
        }
        try (InputStream in = store.open(path, from)) {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new BrokenShard("ends early");
            }
            return bytes;
        }
    }

    public long size() {
        return size;
    }

    public FileMetaData footer() {
        return footer;
    }

    public MessageType schema() {
        return schema;
    }

    /** Leaves, in the order of the chunks of a row group. */
    public List<ColumnDescriptor> columns() {
        return schema.getColumns();
    }

    /** Position of the first leaf of a column, or of the leaf with this path, in a row group; −1 if there is none. */
    public int indexOf(String... path) {
        List<ColumnDescriptor> columns = columns();
        for (int i = 0; i < columns.size(); i++) {
            String[] found = columns.get(i).getPath();
            if (found.length >= path.length && Arrays.equals(path, 0, path.length, found, 0, path.length)) {
                return i;
            }
        }
        return -1;
    }

    /** The pages of one column in one row group, in memory: its bytes as stored. */
    public Chunk chunk(int group, int column) throws IOException {
        RowGroup rows = footer.getRow_groups().get(group);
        ColumnChunk chunk = rows.getColumns().get(column);
        ColumnMetaData meta = chunk.getMeta_data();
        long from = meta.getData_page_offset();
        if (meta.isSetDictionary_page_offset() && meta.getDictionary_page_offset() > 0) {
            from = Math.min(from, meta.getDictionary_page_offset());
        }
        int length = Math.toIntExact(meta.getTotal_compressed_size());
        return new Chunk(columns().get(column), meta, bytes(from, length));
    }
}
