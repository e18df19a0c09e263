package io.millrace.ingestion;

import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Asks whether any of the brokers answers; waits ten seconds for that at most. */
public record BrokerPing(KafkaSettings settings) implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
        try (Admin admin = KafkaAccess.of(settings).admin()) {
            return !BrokerOffsets.get(() -> admin.describeCluster().nodes().get())
                    .isEmpty();
        } catch (KafkaException silent) {
            return false;
        }
    }
}
