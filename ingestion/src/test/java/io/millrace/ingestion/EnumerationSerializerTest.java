package io.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.util.Set;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumerationSerializerTest {
    private static final KafkaSourceEnumState STATE = new KafkaSourceEnumState(Set.of(), true);

    @ParameterizedTest(name = "had an end {0}, has one {1}: refused {2}")
    @CsvSource({"false, false, false", "false, true, false", "true, true, false", "true, false, true"})
    void aRunWithAnEndGoesOnOnlyWithAnEnd(boolean had, boolean has, boolean refused) throws IOException {
        byte[] bytes = new EnumerationSerializer(had).serialize(STATE);
        EnumerationSerializer reader = new EnumerationSerializer(has);
        if (refused) {
            assertThatThrownBy(() -> reader.deserialize(reader.getVersion(), bytes))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("the checkpoint is of a run with an end (source.kafka.stop)");
        } else {
            assertThat(reader.deserialize(reader.getVersion(), bytes).initialDiscoveryFinished())
                    .isTrue();
        }
    }
}
