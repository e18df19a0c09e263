package io.millrace.sinks.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Codecs of pages, without Hadoop. */
enum PageCodec implements BytesInputCompressor {
    ZSTD(CompressionCodecName.ZSTD) {
        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            ByteArrayOutputStream plain = new ByteArrayOutputStream((int) page.size());
            page.writeAllTo(plain);
            return BytesInput.from(Zstd.compress(plain.toByteArray(), LEVEL));
        }
    },
    /** For what is compressed already. */
    NONE(CompressionCodecName.UNCOMPRESSED) {
        @Override
        public BytesInput compress(BytesInput page) {
            return page;
        }
    };

    private static final int LEVEL = 3;

    private final CompressionCodecName codec;

    PageCodec(CompressionCodecName codec) {
        this.codec = codec;
    }

    @Override
    public CompressionCodecName getCodecName() {
        return codec;
    }

    @Override
    public void release() {
        // holds nothing
    }
}
