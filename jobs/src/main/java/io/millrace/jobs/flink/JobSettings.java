package io.millrace.jobs.flink;

import io.millrace.jobs.file.RunSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/** Flink's options for a pipeline; those that promises lean on win over {@code run.flink}. */
public final class JobSettings {
    /** Fixed: a savepoint cannot be restored under another one. */
    private static final int MAX_PARALLELISM = 32_768;

    private static final int RETAINED = 3;
    private static final int RESTARTS = 6;

    /**
     * Most keys that a step looks for are new: without Bloom filters RocksDB reads a block of every level to find nothing.
     * The filters of many keys do not fit its cache as a whole, but in parts.
     */
    private static final Map<String, String> ROCKSDB = Map.of(
            "state.backend.rocksdb.use-bloom-filter", "true",
            "state.backend.rocksdb.memory.partitioned-index-filters", "true");

    private JobSettings() {}

    public static Configuration of(String pipeline, RunSettings run) {
        Configuration flink = Configuration.fromMap(ROCKSDB);
        flink.addAll(run.flink() == null ? new Configuration() : Configuration.fromMap(run.flink()));
        flink.set(PipelineOptions.NAME, pipeline);
        flink.set(CoreOptions.DEFAULT_PARALLELISM, run.parallelism());
        flink.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(TaskManagerOptions.BUFFER_DEBLOAT_ENABLED, true);
        checkpoints(run, flink);
        restarts(flink);
        return flink;
    }

    private static void checkpoints(RunSettings run, Configuration flink) {
        String state = run.state().replaceAll("/+$", "");
        flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        flink.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, state + "/checkpoints");
        flink.set(CheckpointingOptions.SAVEPOINT_DIRECTORY, state + "/savepoints");
        flink.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        flink.set(
                CheckpointingOptions.CHECKPOINTING_INTERVAL,
                Duration.ofMillis(Math.round(run.checkpointSeconds() * 1000)));
        flink.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
        flink.set(CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS, 1);
        flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED);
        flink.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        flink.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, true);
    }

    /** Six in a row, one to thirty seconds apart; ten quiet minutes begin a new row. */
    private static void restarts(Configuration flink) {
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, RESTARTS);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofSeconds(1));
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(30));
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER, 2.0);
        flink.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
                Duration.ofMinutes(10));
    }
}
