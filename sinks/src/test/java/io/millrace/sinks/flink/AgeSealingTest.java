package io.millrace.sinks.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.SplitSettings;
import io.millrace.sinks.shards.AllTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Shards that nothing fills any more are committed within two seconds of their age and one checkpoint. */
@Timeout(300)
class AgeSealingTest {
    private static final int RECORDS = 500;
    private static final Duration AGE = Duration.ofSeconds(3);
    private static final Duration CHECKPOINT = Duration.ofSeconds(1);
    private static final Duration SLACK = Duration.ofSeconds(2);

    @TempDir
    Path directory;

    private SinkJob job;

    @BeforeEach
    void describe() {
        job = new SinkJob(directory);
        Map<String, Integer> weights = new TreeMap<>(Map.of("train", 8_000, "validation", 2_000));
        job.dataset = Dataset.of("numbers", Profile.TRAIN, AllTypes.SCHEMA, new SplitSettings(null, weights, 0));
        job.pace = new Burst(RECORDS);
        job.shardRows = 1_000_000;
        job.maxAgeMinutes = AGE.toSeconds() / 60.0;
        job.interval = CHECKPOINT;
        Elements.FIRST_ROW.set(Long.MAX_VALUE);
        Elements.LAST_ROW.set(0);
    }

    @Test
    void shardsAreSealedInTimeWhileNothingComes() throws Exception {
        JobClient running = job.start(null);
        await().atMost(Duration.ofSeconds(60)).until(() -> rows() == SinkJob.PARTITIONS * RECORDS * 9 / 10);
        assertThat(running.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
        List<Long> commits = commits();
        assertThat(commits.get(0)).isGreaterThanOrEqualTo(Elements.FIRST_ROW.get() + AGE.toMillis());
        assertThat(Duration.ofMillis(commits.get(commits.size() - 1) - Elements.LAST_ROW.get()))
                .as("from the last row to the last commit")
                .isLessThanOrEqualTo(AGE.plus(CHECKPOINT).plus(SLACK));
        job.stop(running, true);
        assertThat(job.ids()).containsExactlyInAnyOrderElementsOf(job.expected());
    }

    private long rows() {
        return Files.exists(job.path().resolve(".millrace/commits"))
                ? job.root().files().stream().mapToLong(file -> file.rows()).sum()
                : 0;
    }

    /** When each commit was put, in milliseconds, sorted: {@code created_at} has whole seconds. */
    private List<Long> commits() throws IOException {
        try (Stream<Path> files = Files.list(job.path().resolve(".millrace/commits"))) {
            return files.map(file -> file.toFile().lastModified()).sorted().toList();
        }
    }
}
