package io.millrace.sinks.flink;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Element;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.SplitSettings;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.parquet.RowIds;
import io.millrace.sinks.shards.AllTypes;
import io.millrace.sinks.stores.StoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job in a mini cluster: two partitions of numbers, shuffled, into shards of so many rows. */
final class SinkJob {
    static final int PARTITIONS = 2;
    static final Dataset DATASET =
            Dataset.of("numbers", Profile.TRAIN, AllTypes.SCHEMA, new SplitSettings(null, Map.of("train", 10_000), 0));

    private final Path directory;
    Dataset dataset = DATASET;
    private final StoreAddress address;
    int shardRows = 400;
    int parallelism = 2;
    int restarts;
    double maxAgeMinutes = 1_000;
    Double snapshotEveryMinutes;
    boolean columnStatistics;
    long records = Long.MAX_VALUE / 4;
    int perSecond = 2_000;
    RateLimiterStrategy<NumberSequenceSplit> pace;
    OptionalLong rollbackTo = OptionalLong.empty();
    Map<String, String> parts = Map.of("the topic " + Numbered.TOPIC, "first life");
    Duration interval = Duration.ofMillis(200);

    SinkJob(Path directory) {
        this(directory, new StoreAddress(directory.resolve("root").toString(), null));
    }

    /** @param directory of its state */
    SinkJob(Path directory, StoreAddress address) {
        this.directory = directory;
        this.address = address;
    }

    JobClient start(String from) throws Exception {
        Configuration flink = new Configuration();
        flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval);
        flink.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        flink.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                directory.resolve("state").toUri().toString());
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, restarts);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(PipelineOptions.MAX_PARALLELISM, 128);
        if (from != null) {
            flink.set(StateRecoveryOptions.SAVEPOINT_PATH, from);
        }
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(Math.max(parallelism, 2), flink);
        build(environment);
        return environment.executeAsync("numbers");
    }

    private void build(StreamExecutionEnvironment environment) {
        DataStream<byte[]> all = partition(environment, 0);
        for (int partition = 1; partition < PARTITIONS; partition++) {
            all = all.union(partition(environment, partition));
        }
        all.rebalance()
                .transform("elements", TypeInformation.of(Element.class), new Elements())
                .setParallelism(parallelism)
                .uid("elements")
                .sinkTo(new ShardSink(
                        dataset,
                        settings(),
                        64,
                        new StartInfo(OptionalLong.empty(), rollbackTo, parts, Map.of("run", "test"))))
                .setParallelism(parallelism)
                .uid("sink");
    }

    private DataStream<byte[]> partition(StreamExecutionEnvironment environment, int partition) {
        GeneratorFunction<Long, Long> same = number -> number;
        var source = new DataGeneratorSource<>(
                same, records, pace == null ? RateLimiterStrategy.perSecond(perSecond) : pace, Types.LONG);
        return environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "numbers-" + partition)
                .setParallelism(1)
                .uid("numbers-" + partition)
                .transform(
                        "intake-" + partition,
                        org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO,
                        new Numbered(partition))
                .setParallelism(1)
                .uid("intake-" + partition);
    }

    private ParquetSettings settings() {
        return new ParquetSettings(
                address.uri(),
                Profile.TRAIN,
                shardRows,
                256,
                maxAgeMinutes,
                null,
                address.isLocal() ? null : address.s3(),
                snapshotEveryMinutes,
                columnStatistics);
    }

    /** Stops with a savepoint; returns where it is. One that is asked for before every task runs is refused. */
    String stop(JobClient job, boolean isDrained) throws Exception {
        Path checkpoints = directory.resolve("state").resolve(job.getJobID().toHexString());
        await().atMost(Duration.ofSeconds(90)).until(() -> hasCheckpoint(checkpoints));
        String savepoints = directory.resolve("savepoints").toUri().toString();
        return job.stopWithSavepoint(isDrained, savepoints, SavepointFormatType.CANONICAL)
                .get();
    }

    private static boolean hasCheckpoint(Path checkpoints) throws IOException {
        try (Stream<Path> files = Files.walk(checkpoints, 2)) {
            return files.anyMatch(file -> file.endsWith("_metadata"));
        } catch (NoSuchFileException | UncheckedIOException moved) {
            return false;
        }
    }

    Path path() {
        return directory.resolve("root");
    }

    Root root() {
        return Root.open(address.open());
    }

    /** The entries of all files as the commits have them. */
    List<JsonNode> added() throws IOException {
        List<JsonNode> added = new ArrayList<>();
        for (long seq = 0; seq < root().next(); seq++) {
            byte[] commit = address.open().read(RootLayout.commit(seq)).orElseThrow();
            new ObjectMapper().readTree(commit).path("add").forEach(added::add);
        }
        return added;
    }

    /** Ids of all rows of the present state. */
    List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        for (FileEntry file : root().files()) {
            RowIds.read(address.open(), file.path(), ids::add);
        }
        return ids;
    }

    /** Ids of the rows that all records up to the committed ends become. */
    List<String> expected() {
        List<String> ids = new ArrayList<>();
        root().ends().forEach((partition, end) -> {
            for (long number = 0; number < end; number++) {
                if (!Numbered.isRejected(number)) {
                    ids.add(partition + "/" + number + "/0");
                }
            }
        });
        return ids;
    }
}
