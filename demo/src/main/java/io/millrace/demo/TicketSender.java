package io.millrace.demo;

import io.millrace.demo.tickets.Ticket;
import io.millrace.demo.tickets.TicketGenerator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends tickets to a topic and waits until the broker has acknowledged all. */
record TicketSender(String brokers, String topic) {
    /** @param first number of the first ticket to send */
    void send(TicketGenerator generator, int first, int records) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings())) {
            for (int number = first; number < first + records && failure.get() == null; number++) {
                // the callback is told what the future would tell
                var unused = producer.send(
                        record(generator.ticket(number)), (sent, problem) -> failure.compareAndExchange(null, problem));
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException("the broker did not take the tickets", failure.get());
        }
    }

    private ProducerRecord<byte[], byte[]> record(Ticket ticket) {
        return new ProducerRecord<>(topic, null, ticket.timestamp(), ticket.key(), ticket.value());
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers", brokers,
                "acks", "all",
                "linger.ms", "20",
                "batch.size", "262144",
                "compression.type", "zstd",
                "key.serializer", ByteArraySerializer.class.getName(),
                "value.serializer", ByteArraySerializer.class.getName());
    }
}
