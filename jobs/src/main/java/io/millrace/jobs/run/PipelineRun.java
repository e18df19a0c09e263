package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.jobs.flink.FlinkPipeline;
import io.millrace.jobs.flink.JobSettings;
import io.millrace.jobs.flink.JobStart;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.commits.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;

/** A pipeline in this process, from its start checks to its last line. */
public final class PipelineRun {
    private final PipelinePlan plan;
    private final RunOptions options;
    private final Display display;
    private final StateDirectory state;
    private final StartChecks checks;
    private final Interrupts interrupts;

    public PipelineRun(PipelinePlan plan, RunOptions options, Display display, Interrupts interrupts) {
        this.plan = plan;
        this.options = options;
        this.display = display;
        this.interrupts = interrupts;
        this.state = StateDirectory.of(plan.spec().run().state());
        this.checks = new StartChecks(plan, state, options);
    }

    /**
     * Runs until the input ends or somebody asks to stop.
     *
     * @throws Refusal if it may not start, or must not go on
     * @throws JobFailed if it failed in another way
     */
    public void run() {
        StartChecks.Found found = checks.check();
        try (FileChannel lock = state.lock()) {
            boolean ended = once(found, lock.isOpen() ? options.from().map(ResumePoint::chosen) : Optional.empty());
            while (!ended) {
                display.say("the run before had an end and has reached it; going on without");
                ended = once(found, Optional.empty());
            }
        } catch (IOException unlocked) {
            throw new UncheckedIOException(unlocked);
        }
    }

    /** @return false if it only finished a run that had an end, while this one has none */
    private boolean once(StartChecks.Found found, Optional<SavedState> chosen) {
        Lineage lineage = Lineage.read(state.lineage(), plan.spec().pipeline());
        Optional<SavedState> from = chosen.or(new ResumePoint(state, lineage)::find);
        boolean finishing = from.isPresent() && lineage.isBounded(from.get());
        boolean wanted = options.drain() || plan.spec().source().kafka().hasEnd();
        Root root = checks.root();
        JobStart start = start(root, found, from, options.drain() || finishing && !wanted);
        Run run = new Run(
                new JobID().toHexString(),
                from.map(saved -> saved.directory().toString()).orElse(null),
                wanted || finishing,
                false);
        boolean stopped = new RunningJob(state, lineage.plus(run), display, interrupts)
                .run(settings(), from.orElse(null), new FlinkPipeline(plan, start), root);
        return stopped || wanted;
    }

    private JobStart start(Root root, StartChecks.Found found, Optional<SavedState> from, boolean toPresentEnd) {
        if (from.isEmpty()) {
            checks.checkFresh(root, state.complete());
        } else {
            checks.refuseExpired(from.get());
            display.say("going on from " + from.get().directory());
        }
        return checks.start(root, found, toPresentEnd);
    }

    private Configuration settings() {
        return JobSettings.of(plan.spec().pipeline(), plan.spec().run());
    }
}
