package io.millrace.ingestion;

import io.millrace.core.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/**
 * Looks through all that a topic holds now; whoever else reads it notices nothing.
 *
 * @param option the pipeline's option that names the topic
 */
public record TopicSearch(KafkaSettings settings, String topic, String option) {
    /**
     * The values that begin so, as texts.
     *
     * @throws Refusal if brokers or topic cannot be reached
     */
    public List<String> beginning(String text) {
        new TopicCheck(settings, Map.of(), Map.of()).require(topic, option);
        byte[] beginning = text.getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        try (TopicReader reader = new TopicReader(settings, topic)) {
            reader.read(reader.earliest(), record -> {
                if (begins(record.value(), beginning)) {
                    found.add(new String(record.value(), StandardCharsets.UTF_8));
                }
            });
            return found;
        } catch (KafkaException failed) {
            throw ClientFailure.of(settings).refusal(failed);
        }
    }

    private static boolean begins(byte[] value, byte[] beginning) {
        return value != null
                && value.length >= beginning.length
                && Arrays.equals(value, 0, beginning.length, beginning, 0, beginning.length);
    }
}
