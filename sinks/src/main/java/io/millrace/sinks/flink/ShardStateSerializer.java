package io.millrace.sinks.flink;

import io.millrace.sinks.shards.ShardState;
import io.millrace.sinks.shards.ShardStateCodec;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Open shards in Flink's state, one element each. */
final class ShardStateSerializer implements SimpleVersionedSerializer<ShardState> {
    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(ShardState shard) throws IOException {
        return ShardStateCodec.write(shard);
    }

    @Override
    public ShardState deserialize(int version, byte[] bytes) throws IOException {
        return ShardStateCodec.read(bytes);
    }
}
