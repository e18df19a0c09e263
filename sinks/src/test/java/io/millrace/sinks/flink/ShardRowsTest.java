package io.millrace.sinks.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.SplitSettings;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.shards.AllTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Four subtasks seal by rows: every file has exactly as many as asked, but the last of each subtask and split. */
@Timeout(300)
class ShardRowsTest {
    private static final int PARALLELISM = 4;
    private static final int SHARD_ROWS = 150;
    private static final Map<String, Integer> WEIGHTS =
            new TreeMap<>(Map.of("train", 6_000, "validation", 3_000, "test", 1_000));

    @TempDir
    Path directory;

    private SinkJob job;

    @BeforeEach
    void describe() {
        job = new SinkJob(directory);
        job.dataset = Dataset.of("numbers", Profile.TRAIN, AllTypes.SCHEMA, new SplitSettings(null, WEIGHTS, 0));
        job.parallelism = PARALLELISM;
        job.shardRows = SHARD_ROWS;
    }

    @Test
    void aBoundedRunLeavesOneShortFileASubtaskAndSplitAtMost() throws Exception {
        job.records = 5_000;
        job.start(null).getJobExecutionResult().get();
        assertThat(filesOfWriters()).hasSize(PARALLELISM * WEIGHTS.size());
        assertOnlyTheLastOnesAreShort();
        assertThat(job.ids()).hasSize(9_000).containsExactlyInAnyOrderElementsOf(job.expected());
        assertThat(job.root().held()).isZero();
    }

    @Test
    void noFileIsShortUntilTheInputEndsAcrossAStop() throws Exception {
        JobClient first = job.start(null);
        awaitFiles(20);
        String savepoint = job.stop(first, false);
        assertThat(job.root().files()).extracting(FileEntry::rows).containsOnly((long) SHARD_ROWS);
        assertThat(job.ids().size() + job.root().held())
                .isEqualTo(job.expected().size());

        JobClient second = job.start(savepoint);
        awaitFiles(40);
        job.stop(second, true);
        assertOnlyTheLastOnesAreShort();
        assertThat(job.ids()).containsExactlyInAnyOrderElementsOf(job.expected());
    }

    private void awaitFiles(int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(job.path().resolve(".millrace/commits"))
                        && job.root().files().size() >= count);
    }

    private void assertOnlyTheLastOnesAreShort() {
        assertThat(filesOfWriters()).allSatisfy(files -> {
            int last = files.size() - 1;
            assertThat(files.subList(0, last)).extracting(FileEntry::rows).allMatch(rows -> rows == SHARD_ROWS);
            assertThat(files.get(last).rows()).isBetween(1L, (long) SHARD_ROWS);
        });
    }

    /** The files of each writer and split, in the order in which they were handed over, which their names tell. */
    private Collection<List<FileEntry>> filesOfWriters() {
        return job.root().files().stream()
                .sorted(Comparator.comparing(FileEntry::path))
                .collect(Collectors.groupingBy(file -> file.path().replaceFirst("-\\d{8}\\.parquet$", "")))
                .values();
    }
}
