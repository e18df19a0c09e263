package io.millrace.sinks.flink;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.shards.ShardState;
import io.millrace.sinks.shards.ShardStateCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Open shards in Flink's state, one element each, behind the digest of the dataset whose rows they hold. */
final class ShardStateSerializer implements SimpleVersionedSerializer<ShardState> {
    private final byte[] dataset;

    /** @param dataset hex of a digest */
    ShardStateSerializer(String dataset) {
        this.dataset = HexFormat.of().parseHex(dataset);
    }

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(ShardState shard) throws IOException {
        byte[] written = ShardStateCodec.write(shard);
        return ByteBuffer.allocate(dataset.length + written.length)
                .put(dataset)
                .put(written)
                .array();
    }

    @Override
    public ShardState deserialize(int version, byte[] bytes) throws IOException {
        if (!Arrays.equals(dataset, Arrays.copyOf(bytes, dataset.length))) {
            throw Ending.of(new Refusal(Trouble.REFUSED, Identity.otherColumns()));
        }
        return ShardStateCodec.read(Arrays.copyOfRange(bytes, dataset.length, bytes.length));
    }
}
