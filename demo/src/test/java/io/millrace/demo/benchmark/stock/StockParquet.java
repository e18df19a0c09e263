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
public final class StockParquet implements BulkWriter<StockTicket> {
    private final ParquetWriter<StockTicket> writer;

    public StockParquet(FSDataOutputStream out) throws IOException {
        writer = new Builder(new StockFile(out))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new StockCodecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withPageWriteChecksumEnabled(true)
                .build();
    }

    @Override
    public void addElement(StockTicket ticket) throws IOException {
        writer.write(ticket);
    }

    @Override
    public void flush() {
        // a row group is written when it is full
    }

    @Override
    public void finish() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<StockTicket, Builder> {
        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Only the older of parquet-java's two ways to be configured is abstract; nothing calls it here. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<StockTicket> getWriteSupport(Configuration unused) {
            return new StockWriting();
        }

        @Override
        protected WriteSupport<StockTicket> getWriteSupport(ParquetConfiguration unused) {
            return new StockWriting();
        }
    }
}
