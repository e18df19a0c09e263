package io.millrace.sinks.rejects;

import io.millrace.core.Refusal;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * Takes rejects as JSON lines to a Kafka topic or to files, exactly once. In files, a line becomes visible with the
 * checkpoint that covers it, in one file per checkpoint and subtask; nothing but the file system's buffer is held in
 * memory.
 *
 * @param brokers of the topic
 * @param properties further client properties; a value {@code file:PATH} is read where the sink runs
 * @param dataset name of the dataset, part of the transactional id
 * @param root path of the dataset, part of the transactional id
 */
public record RejectSink(
        RejectSettings settings, String brokers, Map<String, String> properties, String dataset, String root) {
    /** The operator's id in savepoints. */
    public static final String UID = "rejects";
    /** How long a transaction may stay open; below the broker's default limit of 15 minutes. */
    public static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(10);
    /** A checkpoint ends the transaction; half of the timeout is left for one that is slow or fails. */
    public static final Duration LONGEST_CHECKPOINT_INTERVAL = TRANSACTION_TIMEOUT.dividedBy(2);

    public void attach(DataStream<String> lines) {
        (settings.kafka() != null ? lines.sinkTo(kafka()) : lines.sinkTo(files()))
                .uid(UID)
                .name(UID);
    }

    /**
     * Refuses to go on from a checkpoint whose open transactions the broker has aborted meanwhile: their rejects would be
     * lost without a word. A savepoint that a stopping job completed has none.
     *
     * @param opened when its first transaction may have been opened
     */
    public void refuseExpired(String checkpoint, Instant opened, Instant now) {
        Duration age = Duration.between(opened, now);
        if (settings.kafka() != null && age.compareTo(TRANSACTION_TIMEOUT) > 0) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    "checkpoint " + checkpoint + " is " + age.toMinutes()
                            + " minutes old, and Kafka ends the transactions"
                            + " with its rejects after " + TRANSACTION_TIMEOUT.toMinutes()
                            + ": rejects may be missing in "
                            + settings.kafka().topic()
                            + "; resume from a savepoint of a stopped job, or go on with --lose-rejects: rows stay exact,"
                            + " and the commits go on counting those rejects");
        }
    }

    private KafkaSink<String> kafka() {
        Properties client = FileValues.references(properties);
        client.setProperty("transaction.timeout.ms", String.valueOf(TRANSACTION_TIMEOUT.toMillis()));
        return KafkaSink.<String>builder()
                .setBootstrapServers(brokers)
                .setKafkaProducerConfig(client)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(transactionalIdPrefix())
                .setRecordSerializer(new RejectRecord(settings.kafka().topic()))
                .build();
    }

    /** The same for every start of the same dataset, and no other's. */
    String transactionalIdPrefix() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(root.getBytes(StandardCharsets.UTF_8));
            return dataset + "-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FileSink<String> files() {
        return FileSink.forRowFormat(directory(), new SimpleStringEncoder<String>("UTF-8"))
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(OutputFileConfig.builder()
                        .withPartPrefix("rejects")
                        .withPartSuffix(".jsonl")
                        .build())
                .build();
    }

    /** A path without scheme is one of this machine, seen from where the job is started. */
    private Path directory() {
        String path = settings.files().path();
        return path.contains("://")
                ? new Path(path)
                : new Path(new File(path).getAbsoluteFile().toURI());
    }
}
