package io.millrace.sinks.rejects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A line as a record of the reject topic, under its row id as key. */
record RejectRecord(String topic) implements KafkaRecordSerializationSchema<String> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public ProducerRecord<byte[], byte[]> serialize(String line, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(
                topic, rowId(line).getBytes(StandardCharsets.UTF_8), line.getBytes(StandardCharsets.UTF_8));
    }

    static String rowId(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            return new Origin(
                            node.required("topic").textValue(),
                            node.required("partition").intValue(),
                            node.required("offset").longValue())
                    .rowId(node.required("sub").longValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
