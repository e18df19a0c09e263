package io.millrace.ingestion;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What to send, and where to.
 *
 * @param input a file, be it compressed by gzip or not; every line of it becomes one record, its bytes as they are, be they JSON or not
 * @param keyField where in a line's JSON object the record's key stands, keys with dots between, or null for no keys; a
 *     line without it gets no key
 * @param headers put on every record
 * @param compression none, gzip, snappy, lz4 or zstd
 * @param perSecond records a second, or 0 for as fast as it goes
 * @param ledger a file that gets a line {@code <line number from 0> TAB <topic>/<partition>/<offset>} for every record as
 *     the broker acknowledges it, or null
 * @param properties further options of the producer; a value {@code file:PATH} is read from that file, and a secret must
 *     stand in one
 */
public record ProducingSettings(
        Path input,
        String brokers,
        String topic,
        String keyField,
        Map<String, String> headers,
        String compression,
        int perSecond,
        Path ledger,
        Map<String, String> properties) {
    private static final Set<String> CODECS = Set.of("none", "gzip", "snappy", "lz4", "zstd");

    public ProducingSettings {
        headers = Map.copyOf(headers);
        properties = Map.copyOf(properties);
        ClientProperties.ours(properties).forEach(name -> {
            throw new IllegalArgumentException("properties." + name + ": is set by produce; leave it out");
        });
        properties.forEach(ProducingSettings::checkSecret);
        KafkaNames.topicProblem(topic).ifPresent(problem -> {
            throw new IllegalArgumentException("topic: " + problem);
        });
        if (!CODECS.contains(compression)) {
            throw new IllegalArgumentException(
                    "compression must be one of none, gzip, snappy, lz4 and zstd, got " + compression);
        }
        if (perSecond < 0) {
            throw new IllegalArgumentException("per-second must be at least 0, got " + perSecond);
        }
    }

    private static void checkSecret(String name, String value) {
        if (ClientProperties.isOpenSecret(name, value)) {
            throw new IllegalArgumentException("properties." + name
                    + ": is a secret, which other users of the machine see on a command line; put it into a file and"
                    + " write " + name + "=file:PATH");
        }
    }
}
