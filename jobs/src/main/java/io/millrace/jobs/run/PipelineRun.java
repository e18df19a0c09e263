package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.jobs.cluster.JobFailed;
import io.millrace.jobs.cluster.SubmittedJob;
import io.millrace.jobs.cluster.Target;
import io.millrace.jobs.flink.FlinkPipeline;
import io.millrace.jobs.flink.JobSettings;
import io.millrace.jobs.flink.JobStart;
import io.millrace.jobs.flink.JobStart.SourceRun;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.commits.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;

/** A pipeline from its start checks to its last line, wherever its job runs. */
public final class PipelineRun {
    private final PipelinePlan plan;
    private final RunOptions options;
    private final Target target;
    private final Display display;
    private final StateDirectory state;
    private final StartChecks checks;
    private final Interrupts interrupts;
    private boolean isStarted;

    public PipelineRun(PipelinePlan plan, RunOptions options, Target target, Display display, Interrupts interrupts) {
        this.plan = plan;
        this.options = options;
        this.target = target;
        this.display = display;
        this.interrupts = interrupts;
        this.state = StateDirectory.of(plan.spec().run().state());
        this.checks = new StartChecks(plan, state, options);
    }

    /**
     * Runs until the input ends or somebody asks to stop; returns at once where the target is not attached.
     *
     * @throws Refusal if it may not start, or must not go on
     * @throws JobFailed if it failed in another way
     */
    public void run() {
        target.check(plan.spec().run()).forEach(display::say);
        Optional<SubmittedJob> running = running();
        StartChecks.Found found = running.isPresent() || isAgain() ? checks.ask() : checks.check();
        try (FileChannel lock = state.lock()) {
            // another command may have started one before the lock was ours
            Optional<SubmittedJob> present = running.isPresent() ? running : running();
            if (present.isPresent()) {
                watch(present.get(), found);
            } else if (lock.isOpen()) {
                start(found);
            }
        } catch (IOException unlocked) {
            throw new UncheckedIOException(unlocked);
        }
    }

    /** Whether a job was handed to Flink. */
    boolean isStarted() {
        return isStarted;
    }

    private void start(StartChecks.Found found) {
        if (isAgain() && lineage().last().orElseThrow().ended()) {
            display.say("the pipeline has reached its end");
            return;
        }
        boolean ended = once(found, options.from().map(ResumePoint::chosen));
        while (!ended) {
            display.say("the run before had an end and has reached it; going on without");
            ended = once(found, Optional.empty());
        }
    }

    private Lineage lineage() {
        return Lineage.read(state.lineage(), plan.spec().pipeline());
    }

    /** Whether Flink runs this program again for a job that it has already: its job manager is a new one. */
    private boolean isAgain() {
        Optional<String> fixed = target.fixedJob();
        return fixed.isPresent() && lineage().last().map(Run::job).equals(fixed);
    }

    /** The last job, if it still runs though whoever started it has gone. */
    private Optional<SubmittedJob> running() {
        Optional<Run> last = lineage().last().filter(run -> !run.ended());
        Optional<SubmittedJob> running = last.flatMap(run -> target.running(run.job()));
        running.ifPresent(job -> {
            String id = last.orElseThrow().job();
            if (!options.equals(RunOptions.NONE)) {
                throw new Refusal(
                        Trouble.REFUSED,
                        "job " + id
                                + " of this pipeline still runs there: run without options to watch it, stop it with"
                                + " Ctrl-C, then run again");
            }
            display.say("job " + id + " of this pipeline still runs there, with the pipeline file as it was; watching"
                    + " it (for a changed file stop it with Ctrl-C, and run again)");
        });
        return running;
    }

    private void watch(SubmittedJob job, StartChecks.Found found) {
        Lineage lineage = lineage();
        Run last = lineage.last().orElseThrow();
        JobStart start = checks.start(
                checks.root(), found, false, new SourceRun(last.sourceUid(), plan.remembers() && last.bounded()));
        new RunningJob(state, lineage, display, interrupts).await(job, watching(last, new FlinkPipeline(plan, start)));
    }

    /** @return false if it only finished a run that had an end, while this one has none */
    private boolean once(StartChecks.Found found, Optional<SavedState> chosen) {
        Lineage lineage = lineage();
        Root root = checks.root();
        Beginning beginning = Beginning.find(new ResumePoint(state, lineage, settledBy(root)), chosen, plan, options);
        if (beginning.restored().isPresent() || lineage.hasFilled(root.name())) {
            Root.refuseGone(root.store());
        }
        greet(root, beginning);
        tellMemories(lineage, beginning.restored(), root);
        refuseUnattended(beginning.sourceRun());
        new NoiseCharge(plan).charge().forEach(display::say);
        JobStart start = checks.start(root, found, beginning.isToPresentEnd(options), beginning.sourceRun());
        boolean isStopped = go(isAgain() ? lineage : lineage.plus(begun(beginning)), beginning, start);
        return isStopped || beginning.isWanted();
    }

    private Optional<String> settledBy(Root root) {
        return root.held() == 0 && !plan.remembers() ? root.lastJob() : Optional.empty();
    }

    private Run begun(Beginning beginning) {
        return Run.begun(
                target.fixedJob().orElseGet(() -> new JobID().toHexString()),
                beginning.restored().map(saved -> saved.directory().toString()).orElse(null),
                beginning.hasEnd(),
                beginning.source(),
                plan.memories());
    }

    /** @return whether it was stopped by request, or goes on without this process */
    private boolean go(Lineage lineage, Beginning beginning, JobStart start) {
        Run run = lineage.last().orElseThrow();
        RunningJob running = new RunningJob(state, lineage, display, interrupts);
        FlinkPipeline pipeline = new FlinkPipeline(plan, start);
        Path from = beginning.restored().map(SavedState::directory).orElse(null);
        Configuration settings = settings(beginning.memory().isPresent());
        isStarted = true;
        SubmittedJob job = running.begin(() -> SubmittedJob.start(settings, run.job(), from, pipeline::build));
        target.page(settings).ifPresent(page -> display.say("Flink's page: " + page));
        if (!target.isAttached()) {
            display.say("job " + run.job() + " has started; it goes on without this command");
            return true;
        }
        return running.await(job, watching(run, pipeline));
    }

    private RunningJob.Watch watching(Run run, FlinkPipeline pipeline) {
        boolean holds = pipeline.start().source().holdsEnd();
        return new RunningJob.Watch(
                checks.root(),
                target.counts(run.job()),
                plan.spec().source().kafka(),
                holds ? OptionalInt.of(pipeline.readers()) : OptionalInt.empty());
    }

    /** Nobody would take the savepoint in which steps remember what they saw. */
    private void refuseUnattended(SourceRun source) {
        if (source.holdsEnd() && !target.isAttached()) {
            throw new Refusal(
                    Trouble.INVALID,
                    "a run that has an end, and steps that remember, needs somebody who waits for it: leave out -d"
                            + " (--detached), or use millrace run --target HOST:PORT");
        }
    }

    private void greet(Root root, Beginning beginning) {
        Optional<SavedState> memory = beginning.memory();
        if (beginning.from().isPresent()) {
            checks.refuseExpired(beginning.from().get());
            display.say("going on from " + beginning.from().get().directory());
        } else {
            if (memory.isEmpty() || options.rollbackTo().isEmpty()) {
                checks.checkFresh(root, state.complete());
            }
            memory.ifPresent(saved -> display.say("steps remember what they saw up to " + saved.directory()));
        }
    }

    private void tellMemories(Lineage lineage, Optional<SavedState> state, Root root) {
        if (state.isEmpty() && plan.remembers() && !root.appends().isEmpty()) {
            display.say("steps that remember begin anew: no state of the runs before is in " + this.state.path());
        }
        Optional<Map<String, String>> before = state.isPresent()
                ? state.flatMap(lineage::stepsOf)
                : lineage.last().map(Run::steps);
        before.map(known -> new Memories(known, plan.memories()))
                .ifPresent(memories -> memories.changes().forEach(display::say));
    }

    /** @param isMemory whether the state of the source is left behind */
    private Configuration settings(boolean isMemory) {
        Configuration settings =
                JobSettings.of(plan.spec().pipeline(), plan.spec().run());
        target.leadTo(settings);
        settings.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, isMemory);
        return settings;
    }
}
