package io.millrace.sinks.snapshots.pages;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;

/** The pages of a chunk for Parquet's own column readers; decompressed one at a time. */
final class StoredPages implements PageReader {
    private final Chunk chunk;
    private final Deque<RawPage> data = new ArrayDeque<>();
    private RawPage dictionary;

    StoredPages(Chunk chunk) throws IOException {
        this.chunk = chunk;
        for (RawPage page : chunk.pages()) {
            PageType type = page.header().getType();
            if (type == PageType.DICTIONARY_PAGE) {
                dictionary = page;
            } else if (type == PageType.DATA_PAGE) {
                data.add(page);
            } else {
                throw new BrokenShard("page " + page.number() + ": is of a version that Millrace does not write");
            }
        }
        CompressionCodec codec = chunk.meta().getCodec();
        if (codec != CompressionCodec.UNCOMPRESSED && codec != CompressionCodec.ZSTD) {
            throw new BrokenShard("has the codec " + codec + ", which Millrace does not write");
        }
    }

    private BytesInput body(RawPage page) {
        int from = page.offset();
        int length = page.header().getCompressed_page_size();
        if (chunk.meta().getCodec() == CompressionCodec.UNCOMPRESSED) {
            return BytesInput.from(chunk.bytes(), from, length);
        }
        byte[] stored = Arrays.copyOfRange(chunk.bytes(), from, from + length);
        return BytesInput.from(Zstd.decompress(stored, page.header().getUncompressed_page_size()));
    }

    @Override
    public DictionaryPage readDictionaryPage() {
        if (dictionary == null) {
            return null;
        }
        PageHeader header = dictionary.header();
        return new DictionaryPage(
                body(dictionary),
                header.getUncompressed_page_size(),
                header.getDictionary_page_header().getNum_values(),
                encoding(header.getDictionary_page_header().getEncoding()));
    }

    @Override
    public long getTotalValueCount() {
        return chunk.meta().getNum_values();
    }

    @Override
    public DataPage readPage() {
        RawPage page = data.poll();
        if (page == null) {
            return null;
        }
        DataPageHeader header = page.header().getData_page_header();
        return new DataPageV1(
                body(page),
                header.getNum_values(),
                page.header().getUncompressed_page_size(),
                Statistics.createStats(chunk.column().getPrimitiveType()),
                encoding(header.getRepetition_level_encoding()),
                encoding(header.getDefinition_level_encoding()),
                encoding(header.getEncoding()));
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding stored) {
        return Encoding.valueOf(stored.name());
    }
}
