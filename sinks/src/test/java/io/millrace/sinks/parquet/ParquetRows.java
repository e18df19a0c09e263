package io.millrace.sinks.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** Reads shards back with parquet-java, page checksums verified. */
public final class ParquetRows {
    private ParquetRows() {}

    /** The rows of each row group. */
    public static List<List<Group>> read(Path file) throws IOException {
        try (ParquetFileReader reader = open(file)) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            List<List<Group>> groups = new ArrayList<>();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> rows = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                List<Group> group = new ArrayList<>();
                for (long left = pages.getRowCount(); left > 0; left--) {
                    group.add(rows.read());
                }
                groups.add(group);
            }
            return groups;
        }
    }

    /** The row ids of each row group, in order. */
    public static List<List<String>> ids(Path file) throws IOException {
        return read(file).stream()
                .map(group ->
                        group.stream().map(row -> row.getString("_mr_id", 0)).toList())
                .toList();
    }

    public static ParquetMetadata footer(Path file) throws IOException {
        try (ParquetFileReader reader = open(file)) {
            return reader.getFooter();
        }
    }

    static ParquetFileReader open(Path file) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Codecs())
                .usePageChecksumVerification()
                .build();
        return ParquetFileReader.open(new LocalInputFile(file), options);
    }

    private static final class Codecs implements CompressionCodecFactory {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName name) {
            throw new UnsupportedOperationException("reads only");
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
            return new Plain(name == CompressionCodecName.ZSTD);
        }

        @Override
        public void release() {
            // holds nothing
        }
    }

    private record Plain(boolean isZstd) implements CompressionCodecFactory.BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput page, int size) throws IOException {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            page.writeAllTo(copy);
            byte[] bytes = copy.toByteArray();
            return BytesInput.from(isZstd ? Zstd.decompress(bytes, size) : bytes);
        }

        @Override
        public void decompress(ByteBuffer page, int compressed, ByteBuffer output, int size) {
            byte[] bytes = new byte[compressed];
            page.get(bytes);
            output.put(isZstd ? Zstd.decompress(bytes, size) : bytes);
        }

        @Override
        public void release() {
            // holds nothing
        }
    }
}
