package io.millrace.sinks.parquet;

import com.github.luben.zstd.Zstd;
import io.millrace.core.Refusal;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.stores.Store;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Reads the row ids of a shard, and no other column: plain texts in pages of version one, as {@link RowGroupEncoder}
 * writes them (contract, R15).
 */
public final class RowIds {
    /** Length of the footer, and the magic, at the end of a file. */
    private static final int SUFFIX = 8;

    private RowIds() {}

    /** A shard in its store. */
    private record Shard(Store store, String path, long length) {}

    /** @throws IOException if it cannot be read or is no whole shard; the message is a predicate of the file */
    public static void read(Store store, String path, Consumer<String> taker) throws IOException {
        try {
            Shard file = new Shard(store, path, store.size(path).orElseThrow(() -> new IOException("is missing")));
            FileMetaData footer = footer(file);
            boolean hasLevels = hasLevels(footer);
            for (RowGroup group : footer.getRow_groups()) {
                pages(file, column(group), texts -> take(texts, hasLevels, taker));
            }
        } catch (Refusal unreadable) {
            throw new IOException("cannot be read", unreadable);
        } catch (IOException | RuntimeException broken) {
            throw new IOException("is no whole shard", broken);
        }
    }

    private static FileMetaData footer(Shard file) throws IOException {
        int length = bytes(file, file.length() - SUFFIX, SUFFIX).getInt();
        return Util.readFileMetaData(new ByteArrayInputStream(
                bytes(file, file.length() - SUFFIX - length, length).array()));
    }

    /** Whether the length and the bytes of the definition levels stand before the texts of a page. */
    private static boolean hasLevels(FileMetaData footer) {
        return footer.getSchema().stream()
                .anyMatch(column -> column.getName().equals(Dataset.ROW_ID)
                        && column.getRepetition_type() == FieldRepetitionType.OPTIONAL);
    }

    private static ColumnMetaData column(RowGroup group) throws IOException {
        return group.getColumns().stream()
                .map(chunk -> chunk.getMeta_data())
                .filter(column -> column.getPath_in_schema().equals(List.of(Dataset.ROW_ID)))
                .findFirst()
                .orElseThrow(() -> new IOException("has no column of row ids"));
    }

    private static void pages(Shard file, ColumnMetaData column, Consumer<byte[]> taker) throws IOException {
        int length = Math.toIntExact(column.getTotal_compressed_size());
        ByteArrayInputStream chunk = new ByteArrayInputStream(
                bytes(file, column.getData_page_offset(), length).array());
        for (long left = column.getNum_values(); left > 0; ) {
            PageHeader header = Util.readPageHeader(chunk);
            if (header.getData_page_header().getEncoding() != Encoding.PLAIN) {
                throw new IOException("has row ids in another encoding");
            }
            byte[] page = chunk.readNBytes(header.getCompressed_page_size());
            boolean isPlain = column.getCodec() == CompressionCodec.UNCOMPRESSED;
            taker.accept(isPlain ? page : Zstd.decompress(page, header.getUncompressed_page_size()));
            left -= header.getData_page_header().getNum_values();
        }
    }

    /** No row id is null (contract, R17), so the levels tell nothing. */
    private static void take(byte[] page, boolean hasLevels, Consumer<String> taker) {
        ByteBuffer values = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        if (hasLevels) {
            int levels = values.getInt();
            values.position(values.position() + levels);
        }
        while (values.hasRemaining()) {
            int length = values.getInt();
            taker.accept(new String(page, values.position(), length, StandardCharsets.UTF_8));
            values.position(values.position() + length);
        }
    }

    private static ByteBuffer bytes(Shard file, long from, int length) throws IOException {
        if (from < 0 || length < 0 || from + length > file.length()) {
            throw new EOFException();
        }
        try (InputStream in = file.store().open(file.path(), from)) {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
