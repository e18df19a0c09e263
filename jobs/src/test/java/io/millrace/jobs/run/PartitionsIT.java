package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.run.TestPipeline.Told;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Partitions that hold nothing, and partitions that were not there at the start. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PartitionsIT extends WithBroker {
    private static TestPipeline pipeline(String topic, int partitions) throws Exception {
        broker.createTopic(topic, partitions);
        return new TestPipeline(directory.resolve(topic), broker.brokers(), topic).with("SHARD_ROWS", 300);
    }

    static void send(String topic, int partition, int from, int to) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", broker.brokers());
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int id = from; id < to; id++) {
                byte[] value = ("{\"id\":" + id + ",\"text\":\"number " + id + "\"}").getBytes(StandardCharsets.UTF_8);
                var unused = producer.send(new ProducerRecord<>(topic, partition, null, value));
            }
        }
    }

    @Test
    void anIdlePartitionHoldsBackNeitherRowsNorTheEnd() throws Exception {
        TestPipeline pipeline = pipeline("idle", 3);
        send("idle", 1, 0, 1000);
        try (Background run = Background.of(pipeline)) {
            run.awaitRows(600).awaitConsumed(1000).stop();
        }
        Told told = pipeline.run("--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        Outcome.holdsExactly(1000, pipeline);
    }

    @Test
    void aPartitionAddedWhileRunningIsReadFromItsStart() throws Exception {
        TestPipeline pipeline = pipeline("grows", 1);
        send("grows", 0, 0, 500);
        try (Background run = Background.of(pipeline)) {
            run.awaitConsumed(500);
            try (var admin = broker.admin()) {
                admin.createPartitions(Map.of("grows", NewPartitions.increaseTo(2)))
                        .all()
                        .get();
            }
            send("grows", 1, 500, 1000);
            run.awaitConsumed(1000).stop();
        }
        Told told = pipeline.run("--drain");
        assertThat(told.code()).as(told.toString()).isZero();
        Outcome.holdsExactly(1000, pipeline);
        assertThat(pipeline.root().ends().values()).containsExactly(500L, 500L);
    }
}
