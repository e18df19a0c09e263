package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.ingestion.BrokerPing;
import io.millrace.ingestion.KafkaSettings;
import io.millrace.jobs.flink.FlinkPipeline;
import io.millrace.sinks.commits.Root;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.apache.flink.configuration.Configuration;

/** One job in this process, with what it leaves in the state directory. */
final class RunningJob {
    private static final long TICK_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StateDirectory state;
    private final Lineage lineage;
    private final Display display;
    private final Interrupts interrupts;
    private CompletableFuture<String> savepoint;
    private long askedAt;
    private boolean isDrained;

    /** @param lineage with the job as its last run */
    RunningJob(StateDirectory state, Lineage lineage, Display display, Interrupts interrupts) {
        this.state = state;
        this.lineage = lineage;
        this.display = display;
        this.interrupts = interrupts;
    }

    /**
     * Runs the job to its end.
     *
     * @param from the state to go on from, or null
     * @return whether it was stopped by request, with a savepoint
     */
    boolean run(Configuration settings, SavedState from, FlinkPipeline pipeline, Root root) {
        lineage.write(state.lineage());
        try {
            EmbeddedJob job = EmbeddedJob.start(settings, run().job(), from, pipeline::build);
            job.page().ifPresent(page -> display.say("Flink's page: " + page));
            KafkaSettings kafka = pipeline.plan().spec().source().kafka();
            BrokerWatch watch = new BrokerWatch(
                    kafka.brokers(), new BrokerPing(kafka), InstantSource.system(), ForkJoinPool.commonPool());
            await(job, new Progress(root), watch, pipeline);
        } catch (Refusal refused) {
            forgetIfWithoutState();
            throw refused;
        }
        root.refresh();
        Optional<SavedState> saved = savepointOfJob();
        return saved.isPresent() && !isDrained ? stopped(saved.get(), root) : ended(root, saved);
    }

    private void await(EmbeddedJob job, Progress progress, BrokerWatch watch, FlinkPipeline pipeline) {
        while (!job.hasEnded(TICK_MILLIS)) {
            watch.look(LiveMetrics.consumed()).ifPresent(display::say);
            display.progress(progress.lines());
            if (interrupts.isStopRequested()) {
                stop(job);
            } else if (pipeline.start().source().holdsEnd() && LiveMetrics.endedReaders() == pipeline.readers()) {
                isDrained = true;
                ask(job);
            }
        }
    }

    private void ask(EmbeddedJob job) {
        if (savepoint == null || savepoint.isCompletedExceptionally()) {
            savepoint = job.stop(state.savepoints(run().job()), isDrained);
        }
    }

    /** A savepoint is refused while the job starts or restarts: asked for again until it is there. */
    private void stop(EmbeddedJob job) {
        if (savepoint == null) {
            display.say("stopping with a savepoint; a second Ctrl-C ends at once");
            askedAt = System.nanoTime();
        }
        ask(job);
        if (System.nanoTime() - askedAt > PATIENCE.toNanos()) {
            job.cancel();
            throw new JobFailed("no savepoint within " + PATIENCE.toMinutes() + " minutes", null);
        }
    }

    private boolean stopped(SavedState saved, Root root) {
        Funnel funnel = Funnel.of(root);
        new Ending(display, root).tell(funnel);
        display.say("stopped with savepoint " + saved.directory()
                + (funnel.held() > 0 ? "; open shards wait in it" : "")
                + ": the next run goes on from there");
        return true;
    }

    private boolean ended(Root root, Optional<SavedState> memory) {
        String remembered = memory.map(saved -> saved.directory().toString()).orElse(null);
        Lineage done = lineage.withoutLast().plus(run().asEnded(remembered));
        done.write(state.lineage());
        done.outdatedMemories().forEach(state::removeSavepoints);
        new Ending(display, root).tell(Funnel.of(root));
        memory.ifPresent(saved -> display.say("what steps remember is in " + saved.directory() + " for the next run"));
        return false;
    }

    private Optional<SavedState> savepointOfJob() {
        return state.complete().stream()
                .filter(saved -> saved.job().equals(run().job()) && !saved.isCheckpoint())
                .findFirst();
    }

    /** A start that was refused says nothing about where the next one goes on. */
    private void forgetIfWithoutState() {
        boolean hasState =
                state.complete().stream().anyMatch(saved -> saved.job().equals(run().job()));
        if (!hasState) {
            lineage.withoutLast().write(state.lineage());
        }
    }

    private Run run() {
        return lineage.last().orElseThrow();
    }
}
