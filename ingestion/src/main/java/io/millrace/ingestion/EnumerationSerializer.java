package io.millrace.ingestion;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumStateSerializer;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Flink's state of the enumeration behind one byte that tells whether the run had an end. In the state of such a run
 * partitions that have reached it are done for ever: a run without an end would leave them out, and so is refused.
 */
final class EnumerationSerializer implements SimpleVersionedSerializer<KafkaSourceEnumState> {
    private final KafkaSourceEnumStateSerializer states = new KafkaSourceEnumStateSerializer();
    private final boolean bounded;

    EnumerationSerializer(boolean bounded) {
        this.bounded = bounded;
    }

    @Override
    public int getVersion() {
        return states.getVersion();
    }

    @Override
    public byte[] serialize(KafkaSourceEnumState state) throws IOException {
        byte[] inner = states.serialize(state);
        byte[] bytes = new byte[inner.length + 1];
        bytes[0] = (byte) (bounded ? 1 : 0);
        System.arraycopy(inner, 0, bytes, 1, inner.length);
        return bytes;
    }

    @Override
    public KafkaSourceEnumState deserialize(int version, byte[] bytes) throws IOException {
        if (bytes[0] == 1 && !bounded) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the checkpoint is of a run with an end (source.kafka.stop), this run has none:"
                            + " let the former come to its end first, then start anew");
        }
        return states.deserialize(version, Arrays.copyOfRange(bytes, 1, bytes.length));
    }
}
