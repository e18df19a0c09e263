package io.millrace.sinks.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.millrace.core.Outside;
import io.millrace.core.Refusal;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.SplitSettings;
import io.millrace.sinks.commits.Commit;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.shards.AllTypes;
import io.millrace.sinks.snapshots.Snapshots;
import io.millrace.sinks.stores.LocalStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.ExceptionUtils;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ShardSinkTest {
    @TempDir
    Path directory;

    private SinkJob job;

    @BeforeEach
    void describe() {
        job = new SinkJob(directory);
    }

    @Test
    void aBoundedRunSealsEverythingAndTheContractHolds() throws Exception {
        job.records = 3_000;
        job.start(null).getJobExecutionResult().get();
        assertThat(job.ids())
                .containsExactlyInAnyOrderElementsOf(job.expected())
                .hasSize(5_400);
        assertThat(job.root().held()).isZero();
        assertThat(job.root().last().x()).containsEntry("run", "test");
        assertThat(consumed()).isEqualTo(6_000);
        assertAtRest();
    }

    @Test
    void aStopWithSavepointLeavesShardsOpenAndAnotherParallelismGoesOnFromThem() throws Exception {
        JobClient first = job.start(null);
        awaitFiles(4);
        String savepoint = job.stop(first, false);
        assertThat(job.root().files()).extracting(FileEntry::rows).containsOnly(400L);
        assertThat(job.root().held()).isPositive();

        job.parallelism = 3;
        JobClient second = job.start(savepoint);
        awaitFiles(8);
        savepoint = job.stop(second, false);
        job.parallelism = 1;
        JobClient third = job.start(savepoint);
        awaitFiles(12);
        job.stop(third, true);
        assertThat(job.ids()).containsExactlyInAnyOrderElementsOf(job.expected());
        assertThat(job.root().held()).isZero();
        assertAtRest();
    }

    @Test
    void aJobThatGoesOnWithAnotherParallelismTellsTheStatisticsOfEachFile() throws Exception {
        job.columnStatistics = true;
        JobClient first = job.start(null);
        awaitFiles(4);
        String savepoint = job.stop(first, false);
        job.parallelism = 3;
        JobClient second = job.start(savepoint);
        awaitFiles(8);
        job.stop(second, true);
        assertThat(job.root().held()).isZero();
        assertThat(job.added()).allSatisfy(file -> assertThat(
                        file.path("x").path("statistics").path("text").path("count"))
                .isEqualTo(file.path("rows")));
        assertAtRest();
    }

    @Test
    void aJobMakesSnapshotsOnItsWayAndOneOfAllAtItsEnd() throws Exception {
        job.records = 6_000;
        job.snapshotEveryMinutes = 0.01;
        job.start(null).getJobExecutionResult().get();
        Snapshots snapshots = new Snapshots(new LocalStore(job.path()), Clock.systemUTC());
        assertThat(snapshots.all()).hasSizeGreaterThan(2);
        assertThat(snapshots.latest().orElseThrow().rows())
                .isEqualTo(job.expected().size());
        assertAtRest();
    }

    @Test
    void aRescaledJobLeavesNoMoreShortShardsThanItHadWriters() throws Exception {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("train", 6_000);
        weights.put("validation", 3_000);
        weights.put("test", 1_000);
        job.dataset = Dataset.of("numbers", Profile.TRAIN, AllTypes.SCHEMA, new SplitSettings(null, weights, 0));
        job.parallelism = 1;
        String savepoint = null;
        for (int parallelism : new int[] {1, 3, 2}) {
            job.parallelism = parallelism;
            int files = savepoint == null ? 0 : job.root().files().size();
            JobClient running = job.start(savepoint);
            awaitFiles(files + 8);
            savepoint = job.stop(running, parallelism == 2);
        }
        assertThat(job.ids()).containsExactlyInAnyOrderElementsOf(job.expected());
        Map<String, Long> shorts = job.root().files().stream()
                .filter(file -> file.rows() != job.shardRows)
                .collect(Collectors.groupingBy(FileEntry::split, Collectors.counting()));
        assertThat(shorts.values()).allMatch(count -> count <= 3);
        assertThat(job.root().files()).extracting(FileEntry::split).contains("train", "validation", "test");
        assertAtRest();
    }

    @Test
    void failuresAndRestartsInsideAProcessLoseAndRepeatNothing() throws Exception {
        job.records = 8_000;
        job.perSecond = 3_000;
        job.restarts = 10;
        Elements.FAILURES.set(4);
        job.start(null).getJobExecutionResult().get();
        assertThat(Elements.FAILURES).hasValue(0);
        assertThat(job.ids())
                .containsExactlyInAnyOrderElementsOf(job.expected())
                .hasSize(14_400);
        assertThat(consumed()).isEqualTo(16_000);
        assertAtRest();
    }

    @Test
    void aStartWithoutStateOnOpenShardsIsRefused() throws Exception {
        JobClient first = job.start(null);
        awaitFiles(2);
        job.stop(first, false);
        assertRefused(
                () -> job.start(null).getJobExecutionResult().get(), "rows that only the state of the job before");
    }

    @Test
    void anOlderSavepointIsRefusedAndAllowedByARollback() throws Exception {
        JobClient first = job.start(null);
        awaitFiles(3);
        String older = job.stop(first, false);
        long known = job.root().appends().size() - 1;
        JobClient second = job.start(older);
        awaitFiles(8);
        job.stop(second, true);
        List<String> before = files();

        assertRefused(() -> job.start(older).getJobExecutionResult().get(), "--rollback-to-append " + known);
        assertThat(files()).isEqualTo(before);

        job.rollbackTo = OptionalLong.of(known);
        JobClient third = job.start(older);
        awaitUndone(third);
        awaitFiles(8);
        job.stop(third, true);
        assertThat(job.ids()).containsExactlyInAnyOrderElementsOf(job.expected());
        assertAtRest();
    }

    @Test
    void undoneFilesGoWithTheFirstCheckpointAndDoNotWaitForAFullShard() throws Exception {
        JobClient first = job.start(null);
        awaitFiles(2);
        String older = job.stop(first, false);
        long known = job.root().appends().size() - 1;
        JobClient second = job.start(older);
        awaitFiles(6);
        job.stop(second, true);

        job.rollbackTo = OptionalLong.of(known);
        job.shardRows = 1_000_000;
        JobClient third = job.start(older);
        awaitUndone(third);
        job.stop(third, true);
        assertThat(job.ids()).containsExactlyInAnyOrderElementsOf(job.expected());
        assertAtRest();
    }

    @Test
    void aShardIsSealedByItsAgeWithoutFurtherRows() throws Exception {
        job.shardRows = 1_000_000;
        job.maxAgeMinutes = 0.02;
        JobClient running = job.start(null);
        awaitFiles(3);
        job.stop(running, true);
        assertThat(job.ids()).containsExactlyInAnyOrderElementsOf(job.expected());
    }

    private void awaitFiles(int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(job.path().resolve(".millrace/commits"))
                        && job.root().files().size() >= count);
    }

    /** Waits until a rollback is put and what it undid is deleted; a job that ends before tells why. */
    private void awaitUndone(JobClient running) throws Exception {
        CompletableFuture<JobExecutionResult> end = running.getJobExecutionResult();
        await().atMost(Duration.ofSeconds(60)).until(() -> end.isDone() || isUndone());
        if (!isUndone()) {
            end.get();
        }
        assertThat(isUndone()).isTrue();
    }

    private boolean isUndone() {
        return !job.root().undone().isEmpty()
                && job.root().undone().stream()
                        .noneMatch(path -> Files.exists(job.path().resolve(path)));
    }

    private long consumed() {
        return job.root().appends().stream()
                .map(Commit.Append::counts)
                .mapToLong(counts -> counts.consumed())
                .sum();
    }

    private List<String> files() throws Exception {
        try (var all = Files.walk(job.path())) {
            return all.map(Path::toString)
                    .filter(path -> !path.contains("/tmp"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertRefused(ThrowingCallable start, String message) {
        assertThatThrownBy(start).satisfies(failure -> assertThat(
                        ExceptionUtils.findThrowable(failure, Refusal.class).orElseThrow())
                .hasMessageContaining(message));
    }

    private void assertAtRest() throws Exception {
        try (var scratch = Files.list(job.path().resolve(".millrace/tmp"))) {
            assertThat(scratch).isEmpty();
        }
        Outside.Run run = Outside.python(
                Outside.shared("readers/check_contract.py").toString(),
                job.path().toString());
        assertThat(run.exit()).as(run.printed()).isZero();
    }
}
