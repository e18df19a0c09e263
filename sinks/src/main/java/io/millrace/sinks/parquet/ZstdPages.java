package io.millrace.sinks.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Zstandard of pages, without Hadoop. What it gives is overwritten by the next page. For one thread. */
final class ZstdPages implements BytesInputCompressor {
    private static final int LEVEL = 3;

    private final Plain plain = new Plain();
    private byte[] compressed = {};

    /** A page's bytes where they are. */
    private static final class Plain extends ByteArrayOutputStream {
        long compress(byte[] into) {
            return Zstd.compressByteArray(into, 0, into.length, buf, 0, count, LEVEL);
        }
    }

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        plain.reset();
        page.writeAllTo(plain);
        int most = Math.toIntExact(Zstd.compressBound(plain.size()));
        compressed = compressed.length < most ? new byte[most] : compressed;
        return BytesInput.from(compressed, 0, Math.toIntExact(plain.compress(compressed)));
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        // its arrays are used again
    }
}
