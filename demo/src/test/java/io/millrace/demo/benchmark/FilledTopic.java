package io.millrace.demo.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.demo.tickets.Defect;
import io.millrace.demo.tickets.Ticket;
import io.millrace.demo.tickets.TicketGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A topic full of the demo's tickets. Those that the demo rejects are left out, so that every program writes the same rows;
 * duplicates are not. A body quotes the one sent before it, which makes a ticket about 1 KB long.
 *
 * @param bytes of all values
 * @param distinct how many different tickets there are
 */
record FilledTopic(String name, int records, long bytes, int distinct) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What the tickets are made from. */
    record Recipe(long seed, int records, boolean photos) {}

    static FilledTopic fill(String brokers, String name, Recipe recipe) {
        TicketGenerator generator = new TicketGenerator(recipe.seed(), recipe.records(), null);
        AtomicReference<Exception> failure = new AtomicReference<>();
        BitSet told = new BitSet();
        String before = "";
        int sent = 0;
        long bytes = 0;
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings(brokers))) {
            for (int number = 0; sent < recipe.records() && failure.get() == null; number++) {
                Ticket ticket = generator.ticket(number);
                if (ticket.defect().reason() == null) {
                    ObjectNode json = json(ticket.value(), recipe.photos());
                    String body = json.at("/body/text").asText();
                    json.withObject("/body").put("text", body + "\n> " + before);
                    before = body;
                    byte[] value = json.toString().getBytes(StandardCharsets.UTF_8);
                    // the callback is told what the future would tell
                    var unused = producer.send(
                            new ProducerRecord<>(name, null, ticket.timestamp(), ticket.key(), value),
                            (done, problem) -> failure.compareAndExchange(null, problem));
                    told.set(ticket.defect() == Defect.DUPLICATE && number > 0 ? number - 1 : number);
                    bytes += value.length;
                    sent++;
                }
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException("the broker did not take the tickets", failure.get());
        }
        return new FilledTopic(name, sent, bytes, told.cardinality());
    }

    /** Makes a topic beside the one that the broker came with. */
    static void create(String brokers, String name, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker did not make the topic " + name, failed.getCause());
        }
    }

    private static ObjectNode json(byte[] value, boolean photos) {
        try {
            ObjectNode ticket = (ObjectNode) JSON.readTree(value);
            return photos ? ticket : ticket.without("photo");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> settings(String brokers) {
        return Map.of(
                "bootstrap.servers", brokers,
                "acks", "all",
                "linger.ms", "20",
                "batch.size", "262144",
                "compression.type", "zstd",
                "key.serializer", ByteArraySerializer.class.getName(),
                "value.serializer", ByteArraySerializer.class.getName());
    }

    double megabytes() {
        return bytes / 1e6;
    }
}
