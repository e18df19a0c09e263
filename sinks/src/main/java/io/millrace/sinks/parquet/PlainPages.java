package io.millrace.sinks.parquet;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** For what is compressed already. */
final class PlainPages implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput page) {
        return page;
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.UNCOMPRESSED;
    }

    @Override
    public void release() {
        // holds nothing
    }
}
