package io.millrace.demo.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * What lies in a directory of Parquet.
 *
 * @param pages data and dictionary pages; each has a checksum, which is right
 */
public record ParquetFiles(int files, int groups, long rows, long bytes, long pages) {
    /** Length of the footer and the magic at the end of a file. */
    private static final int TAIL = 8;

    /** @throws IllegalStateException if a page has no checksum or a wrong one, or a column no indexes; photos have no column index */
    public static ParquetFiles check(Path directory) {
        ParquetFiles sum = new ParquetFiles(0, 0, 0, 0, 0);
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(ParquetFiles::isData).toList()) {
                sum = sum.plus(checkFile(file));
            }
            return sum;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Flink's files have no ending, but begin with {@code part-}; none may be left unfinished. */
    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        if (name.contains(".inprogress")) {
            throw new IllegalStateException(file + " was left unfinished");
        }
        return Files.isRegularFile(file) && (name.endsWith(".parquet") || name.startsWith("part-"));
    }

    private ParquetFiles plus(ParquetFiles other) {
        return new ParquetFiles(
                files + other.files,
                groups + other.groups,
                rows + other.rows,
                bytes + other.bytes,
                pages + other.pages);
    }

    private static ParquetFiles checkFile(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            FileMetaData footer = footer(bytes);
            long pages = 0;
            for (RowGroup group : footer.getRow_groups()) {
                for (ColumnChunk column : group.getColumns()) {
                    pages += check(file, bytes, column);
                }
            }
            return new ParquetFiles(1, footer.getRow_groupsSize(), footer.getNum_rows(), bytes.length(), pages);
        }
    }

    /** Its length stands before the last four bytes, little-endian. */
    private static FileMetaData footer(RandomAccessFile bytes) throws IOException {
        int length = ByteBuffer.wrap(read(bytes, bytes.length() - TAIL, TAIL))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        return Util.readFileMetaData(new ByteArrayInputStream(read(bytes, bytes.length() - TAIL - length, length)));
    }

    private static byte[] read(RandomAccessFile bytes, long from, int length) throws IOException {
        byte[] part = new byte[length];
        bytes.seek(from);
        bytes.readFully(part);
        return part;
    }

    private static long check(Path file, RandomAccessFile bytes, ColumnChunk column) throws IOException {
        ColumnMetaData chunk = column.getMeta_data();
        String place = chunk.getPath_in_schema() + " of " + file;
        boolean lacksColumnIndex = !column.isSetColumn_index_offset() && chunk.isSetStatistics();
        if (lacksColumnIndex || !column.isSetOffset_index_offset()) {
            throw new IllegalStateException(place + " has no column or offset index");
        }
        long from =
                chunk.isSetDictionary_page_offset() ? chunk.getDictionary_page_offset() : chunk.getData_page_offset();
        byte[] content = read(bytes, from, Math.toIntExact(chunk.getTotal_compressed_size()));
        return checkPages(place, new ByteArrayInputStream(content));
    }

    private static long checkPages(String place, ByteArrayInputStream in) throws IOException {
        long pages = 0;
        while (in.available() > 0) {
            PageHeader header = Util.readPageHeader(in);
            CRC32 sum = new CRC32();
            sum.update(in.readNBytes(header.getCompressed_page_size()));
            if (!header.isSetCrc() || header.getCrc() != (int) sum.getValue()) {
                throw new IllegalStateException("a page of " + place + " has no checksum, or a wrong one");
            }
            pages++;
        }
        return pages;
    }

    public double megabytes() {
        return bytes / 1e6;
    }
}
