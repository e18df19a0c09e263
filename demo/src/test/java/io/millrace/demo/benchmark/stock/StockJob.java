package io.millrace.demo.benchmark.stock;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job that a user of plain Flink writes: Kafka source, Jackson, FileSink over parquet-java, exactly once. Arguments:
 * brokers, topic, parallelism, seconds between checkpoints, output directory, state directory.
 */
public final class StockJob {
    private StockJob() {}

    public static void main(String[] arguments) throws Exception {
        Configuration flink = new Configuration();
        flink.set(DeploymentOptions.TARGET, "local");
        flink.set(CoreOptions.DEFAULT_PARALLELISM, Integer.parseInt(arguments[2]));
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(
                CheckpointingOptions.CHECKPOINTING_INTERVAL,
                Duration.ofMillis(Math.round(Double.parseDouble(arguments[3]) * 1000)));
        flink.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        flink.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                java.nio.file.Path.of(arguments[5]).toUri().toString());
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(flink);
        environment
                .fromSource(source(arguments[0], arguments[1]), WatermarkStrategy.noWatermarks(), "source")
                .sinkTo(sink(java.nio.file.Path.of(arguments[4])));
        environment.execute("stock");
        System.exit(0);
    }

    private static KafkaSource<StockTicket> source(String brokers, String topic) {
        return KafkaSource.<StockTicket>builder()
                .setBootstrapServers(brokers)
                .setTopics(topic)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setValueOnlyDeserializer(new StockTickets())
                .build();
    }

    private static FileSink<StockTicket> sink(java.nio.file.Path output) {
        return FileSink.<StockTicket>forBulkFormat(
                        new Path(output.toUri()), out -> new StockParquet<>(out, new StockWriting()))
                .build();
    }
}
