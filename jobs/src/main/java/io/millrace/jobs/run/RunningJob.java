package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.ingestion.BrokerPing;
import io.millrace.ingestion.KafkaSettings;
import io.millrace.jobs.cluster.CountSource;
import io.millrace.jobs.cluster.Counts;
import io.millrace.jobs.cluster.JobFailed;
import io.millrace.jobs.cluster.SubmittedJob;
import io.millrace.sinks.commits.Root;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** One job, watched to its end, with what it leaves in the state directory. */
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

    /**
     * What is looked at while the job runs.
     *
     * @param held subtasks of the source that wait at their end to be stopped with a savepoint; empty if none will
     */
    record Watch(Root root, CountSource counts, KafkaSettings kafka, OptionalInt held) {}

    /** @param lineage with the job as its last run */
    RunningJob(StateDirectory state, Lineage lineage, Display display, Interrupts interrupts) {
        this.state = state;
        this.lineage = lineage;
        this.display = display;
        this.interrupts = interrupts;
    }

    /** Starts the job; it is in the lineage before it runs. */
    SubmittedJob begin(Supplier<SubmittedJob> start) {
        lineage.write(state.lineage());
        return orForget(start);
    }

    /**
     * Stays with the job to its end.
     *
     * @return whether it was stopped by request, with a savepoint
     */
    boolean await(SubmittedJob job, Watch watch) {
        Root root = orForget(() -> afterwards(job, watch));
        Optional<SavedState> saved = savepointOfJob();
        return saved.isPresent() && !isDrained ? stopped(saved.get(), root) : ended(root, saved);
    }

    private <T> T orForget(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refused) {
            forgetIfWithoutState();
            throw refused;
        } catch (JobFailed failed) {
            state.refuseUnwritable();
            throw failed;
        }
    }

    /** The root once the job has ended. */
    private Root afterwards(SubmittedJob job, Watch watch) {
        Progress progress = new Progress(watch.root());
        BrokerWatch brokers = new BrokerWatch(
                watch.kafka().brokers(),
                new BrokerPing(watch.kafka()),
                InstantSource.system(),
                ForkJoinPool.commonPool());
        while (!job.hasEnded(TICK_MILLIS)) {
            endIfStateIsGone(job);
            Counts counts = watch.counts().read();
            brokers.look(counts.consumed()).ifPresent(display::say);
            display.progress(progress.lines(counts));
            if (interrupts.isStopRequested()) {
                stop(job);
            } else if (watch.held().isPresent()
                    && counts.endedReaders() == watch.held().getAsInt()) {
                isDrained = true;
                ask(job);
            }
        }
        watch.root().refresh();
        return watch.root();
    }

    /** Flink would make the directory again, and go on with checkpoints that nobody looks for. */
    private void endIfStateIsGone(SubmittedJob job) {
        if (state.isGone()) {
            job.cancel();
            throw state.gone();
        }
    }

    private void ask(SubmittedJob job) {
        if (savepoint == null || savepoint.isCompletedExceptionally()) {
            savepoint = job.stop(state.savepoints(run().job()), isDrained);
        }
    }

    /** A savepoint is refused while the job starts or restarts: asked for again until it is there. */
    private void stop(SubmittedJob job) {
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
        Lineage done = lineage.withoutLast().plus(run().asEnded(remembered, root.name()));
        done.write(state.lineage());
        done.outdatedMemories().forEach(state::removeSavepoints);
        new Ending(display, root).tell(Funnel.of(root));
        memory.ifPresent(saved -> display.say("what steps remember is in " + saved.directory() + " for the next run"));
        return false;
    }

    private Optional<SavedState> savepointOfJob() {
        return state.complete(run().job()).stream()
                .filter(saved -> !saved.isCheckpoint())
                .findFirst();
    }

    /** A start that was refused says nothing about where the next one goes on. */
    private void forgetIfWithoutState() {
        if (!state.isGone() && state.complete(run().job()).isEmpty()) {
            lineage.withoutLast().write(state.lineage());
        }
    }

    private Run run() {
        return lineage.last().orElseThrow();
    }
}
