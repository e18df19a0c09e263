package io.millrace.jobs.run;

import io.millrace.jobs.cluster.Embedded;
import io.millrace.jobs.cluster.LiveMetrics;
import io.millrace.jobs.cluster.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A run in a thread of its own, which can be asked to stop as Ctrl-C does. */
final class Background implements AutoCloseable {
    final List<String> told = new CopyOnWriteArrayList<>();
    private final Interrupts interrupts = new Interrupts();
    private final TestPipeline pipeline;
    private final CompletableFuture<Void> end;

    private Background(TestPipeline pipeline, Target target) throws IOException {
        this.pipeline = pipeline;
        Display display = new Display() {
            @Override
            public void progress(List<String> lines) {
                // Only what is said is looked at.
            }

            @Override
            public void say(String line) {
                told.add(line);
            }
        };
        LiveMetrics.clear(); // the counts of a run before would end the wait for this one
        PipelineRun run = new PipelineRun(pipeline.plan(), RunOptions.NONE, target, display, interrupts);
        end = CompletableFuture.runAsync(run::run, task -> new Thread(task, "run").start());
    }

    static Background of(TestPipeline pipeline) throws IOException {
        return on(new Embedded(), pipeline);
    }

    static Background on(Target target, TestPipeline pipeline) throws IOException {
        return new Background(pipeline, target);
    }

    /** Waits until the job has read so many records since it started. */
    Background awaitConsumed(long records) {
        await(() -> LiveMetrics.read().consumed() >= records);
        if (end.isDone()) {
            end.join();
        }
        return this;
    }

    /** Waits until a checkpoint is complete that began after this call; its directory. */
    Path awaitCheckpoint() {
        List<SavedState> before = pipelineState();
        await(() ->
                pipelineState().size() > 1 && !pipelineState().get(0).equals(before.isEmpty() ? null : before.get(0)));
        return pipelineState().get(0).directory();
    }

    /** Waits until the source has its partitions: from then on, what is sent is read. */
    Background awaitReading() {
        awaitCheckpoint();
        return this;
    }

    private List<SavedState> pipelineState() {
        return pipeline.state().complete();
    }

    /** Waits until the dataset has so many rows in force: a stop before the first ones leaves it empty. */
    Background awaitRows(long rows) {
        return await(() -> Funnel.of(pipeline.root()).rows() >= rows);
    }

    private Background await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> end.isDone() || condition.call());
        return this;
    }

    /** Runs until so many records are read and so many rows in force, and stops; the savepoint. */
    static Path stoppedAfter(TestPipeline pipeline, long records, long rows) throws IOException {
        try (Background run = of(pipeline)) {
            run.awaitConsumed(records).awaitRows(rows).stop();
        }
        return pipeline.state().complete().get(0).directory();
    }

    /** As the first Ctrl-C does; waits for the end. */
    void stop() {
        interrupts.request();
        end.join();
    }

    @Override
    public void close() {
        if (!end.isDone()) {
            interrupts.request();
            end.handle((ended, failed) -> null).join();
        }
        interrupts.close();
    }
}
