package io.millrace.jobs.run;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A run in a thread of its own, which can be asked to stop as Ctrl-C does. */
final class Background implements AutoCloseable {
    final List<String> told = new CopyOnWriteArrayList<>();
    private final Interrupts interrupts = new Interrupts();
    private final CompletableFuture<Void> end;

    private Background(TestPipeline pipeline, RunOptions options) throws IOException {
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
        LiveMetrics.SHOWN.clear(); // the counts of a run before would end the wait for this one
        PipelineRun run = new PipelineRun(pipeline.plan(), options, display, interrupts);
        end = CompletableFuture.runAsync(run::run, task -> new Thread(task, "run").start());
    }

    static Background of(TestPipeline pipeline) throws IOException {
        return new Background(pipeline, RunOptions.NONE);
    }

    /** Waits until the job has read so many records since it started. */
    Background awaitConsumed(long records) {
        await().atMost(Duration.ofSeconds(60)).until(() -> end.isDone() || LiveMetrics.consumed() >= records);
        if (end.isDone()) {
            end.join();
        }
        return this;
    }

    /** Runs until so many records are read, and stops; the savepoint. */
    static Path stoppedAfter(TestPipeline pipeline, long records) throws IOException {
        try (Background run = of(pipeline)) {
            run.awaitConsumed(records).stop();
        }
        return pipeline.state().complete().get(0).directory();
    }

    /** As {@link #stoppedAfter}, but not before something is committed: a stop before that leaves an empty dataset. */
    static void stoppedAfterAnAppend(TestPipeline pipeline, long records) throws IOException {
        try (Background run = of(pipeline)) {
            run.awaitConsumed(records);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> run.isEnded() || !pipeline.root().appends().isEmpty());
            run.stop();
        }
    }

    boolean isEnded() {
        return end.isDone();
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
