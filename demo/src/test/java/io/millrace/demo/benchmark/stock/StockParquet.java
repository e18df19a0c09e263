package io.millrace.demo.benchmark.stock;

import java.io.IOException;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/**
 * A file of parquet-java inside Flink's FileSink. Zstandard at level 3 and page checksums are asked for; column and offset
 * indexes, dictionaries, pages and row groups are parquet-java's defaults.
 */
public final class StockParquet<T> implements BulkWriter<T> {
    private final ParquetWriter<T> writer;

    /** @param rows as cells */
    public StockParquet(FSDataOutputStream out, WriteSupport<T> rows) throws IOException {
        writer = new Builder<>(new StockFile(out), rows)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new StockCodecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withPageWriteChecksumEnabled(true)
                .build();
    }

    @Override
    public void addElement(T row) throws IOException {
        writer.write(row);
    }

    @Override
    public void flush() {
        // a row group is written when it is full
    }

    @Override
    public void finish() throws IOException {
        writer.close();
    }

    private static final class Builder<T> extends ParquetWriter.Builder<T, Builder<T>> {
        private final WriteSupport<T> rows;

        Builder(OutputFile file, WriteSupport<T> rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder<T> self() {
            return this;
        }

        /** Only the older of parquet-java's two ways to be configured is abstract; nothing calls it here. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<T> getWriteSupport(Configuration unused) {
            return rows;
        }

        @Override
        protected WriteSupport<T> getWriteSupport(ParquetConfiguration unused) {
            return rows;
        }
    }
}
