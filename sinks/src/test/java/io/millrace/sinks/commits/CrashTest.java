package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A committer that dies at any moment, and committers that race. */
class CrashTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void theNextCommitterFinishesWhatADeadOneBegan(int stepsDone) throws Exception {
        TestJob job = new TestJob(directory.resolve("root"));
        job.put(job.committing(), 0, 0, 2);
        SealedShard one = job.shard("abc", 2, 5);
        SealedShard two = job.shard("de", 5, 7);
        AppendRequest request = TestJob.request(1, 2, 7, one, two);
        dieAfter(stepsDone, job, request);

        job.committing().append(request);

        assertThat(job.root().appends()).hasSize(2);
        assertThat(job.root().files()).hasSize(3);
        assertThat(job.data()).hasSize(3);
        assertThat(job.scratch()).isEmpty();
    }

    /** Steps of a commit: first file, second file, manifest, first scratch file deleted. */
    private static void dieAfter(int steps, TestJob job, AppendRequest request) throws Exception {
        for (int i = 0; i < Math.min(steps, 2); i++) {
            SealedShard shard = request.shards().get(i);
            Path target = job.layout.file(shard.file().path());
            Files.createDirectories(target.getParent());
            Files.createLink(target, job.layout.scratch(shard.scratchName()));
        }
        if (steps >= 3) {
            Commit.Append append =
                    new Commit.Append(1, 1, request.source(), 0, request.counts(), request.add(), java.util.Map.of());
            TestJob.write(
                    job.layout.commit(1),
                    new String(
                            CommitJson.write(append, TestJob.CLOCK.instant()),
                            java.nio.charset.StandardCharsets.UTF_8));
        }
        if (steps >= 4) {
            Files.delete(job.layout.scratch(request.shards().get(0).scratchName()));
        }
    }

    @Test
    void ofTwoJobsExactlyOnePutsItsAppend() throws Exception {
        TestJob job = new TestJob(directory.resolve("root"));
        for (int round = 0; round < 30; round++) {
            int number = round;
            List<Callable<Boolean>> jobs = new ArrayList<>();
            for (int racer = 0; racer < 3; racer++) {
                String writer = String.format("%015x%d", round, racer);
                SealedShard shard = job.shard(writer, 0, "a", TestJob.range(round, round + 1));
                AppendRequest request = TestJob.request(number, number, number + 1, shard);
                Committing committing = job.committing();
                jobs.add(() -> puts(committing, request));
            }
            assertThat(race(jobs)).as("round " + round).containsExactlyInAnyOrder(true, false, false);
        }
        assertThat(job.root().appends()).hasSize(30);
        assertThat(job.data()).as("the last round may leave strays").contains(names(job));
    }

    @Test
    void twinsOfOneJobPutOneAppend() throws Exception {
        TestJob job = new TestJob(directory.resolve("root"));
        for (int round = 0; round < 30; round++) {
            SealedShard shard = job.shard("a", round, round + 1);
            AppendRequest request = TestJob.request(round, round, round + 1, shard);
            List<Callable<Boolean>> twins = List.of(twin(job, request), twin(job, request));
            assertThat(race(twins)).as("round " + round).contains(true);
        }
        assertThat(job.root().appends()).hasSize(30);
        assertThat(job.data()).hasSize(30);
    }

    private static Callable<Boolean> twin(TestJob job, AppendRequest request) {
        Committing committing = job.committing();
        return () -> puts(committing, request);
    }

    private static String[] names(TestJob job) {
        return job.root().files().stream()
                .map(file -> file.path().substring("data/train/".length()))
                .toArray(String[]::new);
    }

    private static boolean puts(Committing committing, AppendRequest request) {
        try {
            return committing.append(request) == Committing.Outcome.PUT;
        } catch (Refusal lost) {
            return false;
        }
    }

    private static List<Boolean> race(List<Callable<Boolean>> racers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(racers.size());
        CyclicBarrier start = new CyclicBarrier(racers.size());
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (Callable<Boolean> racer : racers) {
                results.add(threads.submit(() -> {
                    start.await();
                    return racer.call();
                }));
            }
            List<Boolean> all = new ArrayList<>();
            for (Future<Boolean> result : results) {
                all.add(result.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
