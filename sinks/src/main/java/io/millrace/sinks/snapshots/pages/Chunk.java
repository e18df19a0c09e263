package io.millrace.sinks.snapshots.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.api.PrimitiveConverter;

/**
 * A column of a row group.
 *
 * @param column the leaf
 * @param meta what the footer says of it
 * @param bytes all its pages, as stored
 */
public record Chunk(ColumnDescriptor column, ColumnMetaData meta, byte[] bytes) {
    /** @throws BrokenShard naming the page whose header cannot be read */
    public List<RawPage> pages() throws BrokenShard {
        List<RawPage> pages = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        while (in.available() > 0) {
            PageHeader header = header(in, pages.size());
            int offset = bytes.length - in.available();
            int length = header.getCompressed_page_size();
            if (length < 0 || length > in.available()) {
                throw new BrokenShard("page " + pages.size() + ": reaches beyond its column");
            }
            pages.add(new RawPage(pages.size(), header, offset));
            in.skip(length);
        }
        return pages;
    }

    private static PageHeader header(ByteArrayInputStream in, int number) throws BrokenShard {
        try {
            return Util.readPageHeader(in);
        } catch (IOException | RuntimeException broken) {
            throw new BrokenShard("page " + number + ": unreadable page header", broken);
        }
    }

    /**
     * Its values with their levels, of {@link ColumnReader#getTotalValueCount}.
     *
     * @throws BrokenShard if its pages are of another version or codec than Millrace writes
     */
    public ColumnReader values() throws IOException {
        return new ColumnReaderImpl(column, new StoredPages(this), new PrimitiveConverter() {}, null);
    }
}
