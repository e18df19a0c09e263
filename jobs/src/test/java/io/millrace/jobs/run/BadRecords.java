package io.millrace.jobs.run;

import io.millrace.ingestion.BrokerProcess;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One record for each way in which a record can be bad, in a topic that also has good ones. */
final class BadRecords {
    static final String TOPIC = "bad";
    static final int GOOD = 50;
    static final String GOOD_TEXT = "a good one";
    static final int HUGE = 20 * 1024 * 1024;

    private BadRecords() {}

    /** Sends them; word → offset of its record. */
    static Map<String, Long> send(BrokerProcess broker) throws Exception {
        broker.createTopic(TOPIC, 1, Map.of("max.message.bytes", "33554432"));
        Map<String, Long> offsets = new LinkedHashMap<>();
        Map<String, Object> client =
                Map.of("bootstrap.servers", broker.brokers(), "max.request.size", 33554432, "buffer.memory", 67108864L);
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Map.Entry<String, byte[]> bad : all().entrySet()) {
                byte[] value = bad.getValue();
                var sent = producer.send(new ProducerRecord<>(TOPIC, 0, null, value));
                offsets.put(bad.getKey(), sent.get().offset());
            }
            for (int i = 0; i < GOOD; i++) {
                byte[] good = bytes(record("\"" + GOOD_TEXT + "\"", ""));
                producer.send(new ProducerRecord<>(TOPIC, 0, null, good)).get();
            }
        }
        return offsets;
    }

    private static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("broken JSON", bytes("{\"text\": \"no end"));
        all.put("wrong type", bytes(record("17", "")));
        all.put("missing required field", bytes("{\"at\": \"2026-01-01T00:00:00Z\"}"));
        all.put("null value", bytes(record("null", "")));
        all.put("null document", bytes("null"));
        all.put("tombstone", null);
        all.put("unknown field", bytes(record("\"" + GOOD_TEXT + "\"", ", \"stranger\": 1")));
        all.put("20 MB", huge());
        all.put("deep nesting", bytes(record("\"t\"", ", \"more\": " + "[".repeat(5000) + "]".repeat(5000))));
        all.put("invalid UTF-8", new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '"', '}'});
        all.put("year 9999", bytes("{\"text\": \"t\", \"at\": \"9999-12-31T23:59:59Z\"}"));
        all.put("too short", bytes(record("\"t\"", "")));
        all.put("no image", bytes(record("\"t\"", ", \"photo\": \"" + base64(bytes("not a picture")) + "\"")));
        all.put("50,000 x 50,000", bytes(record("\"t\"", ", \"photo\": \"" + base64(claiming(50_000)) + "\"")));
        all.put("long number", bytes(record("\"t\"", ", \"amount\": " + "9".repeat(2000))));
        return all;
    }

    private static String record(String text, String more) {
        return "{\"text\": " + text + ", \"at\": \"" + Instant.now() + "\"" + more + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] huge() {
        byte[] text = new byte[HUGE];
        Arrays.fill(text, (byte) 'x');
        byte[] begin = bytes("{\"text\": \"");
        System.arraycopy(begin, 0, text, 0, begin.length);
        text[HUGE - 2] = '"';
        text[HUGE - 1] = '}';
        return text;
    }

    /** The signature and header of a PNG of this width and height, and nothing else. */
    private static byte[] claiming(int pixels) {
        ByteBuffer header =
                ByteBuffer.allocate(17).put(bytes("IHDR")).putInt(pixels).putInt(pixels);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 checksum = new CRC32();
        checksum.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) checksum.getValue())
                .array();
    }
}
