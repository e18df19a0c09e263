package io.millrace.sinks.flink;

import io.millrace.sinks.commits.AppendRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The number of {@code cleanUp} as eight bytes, then the request, if there is one. */
final class CommitmentSerializer implements SimpleVersionedSerializer<Commitment> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(Commitment commitment) {
        byte[] request =
                commitment.append() == null ? new byte[0] : commitment.append().toBytes();
        return ByteBuffer.allocate(Long.BYTES + request.length)
                .putLong(commitment.cleanUp())
                .put(request)
                .array();
    }

    @Override
    public Commitment deserialize(int version, byte[] bytes) throws IOException {
        if (version != VERSION) {
            throw new IOException("a commit in state has version " + version + ", this program reads " + VERSION);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long cleanUp = in.getLong();
        byte[] request = new byte[in.remaining()];
        in.get(request);
        return new Commitment(request.length == 0 ? null : AppendRequest.fromBytes(request), cleanUp);
    }
}
