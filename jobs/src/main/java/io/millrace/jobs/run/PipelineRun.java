package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.ingestion.KafkaIngestion;
import io.millrace.jobs.flink.FlinkPipeline;
import io.millrace.jobs.flink.JobSettings;
import io.millrace.jobs.flink.JobStart;
import io.millrace.jobs.flink.JobStart.SourceRun;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.commits.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;

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
        ResumePoint resume = new ResumePoint(state, lineage);
        Optional<SavedState> chosenMemory = chosen.filter(saved -> lineage.isMemory(saved.directory()));
        Optional<SavedState> from = chosenMemory.isPresent() ? Optional.empty() : chosen.or(resume::find);
        Optional<SavedState> memory =
                from.isPresent() || !plan.remembers() ? Optional.empty() : chosenMemory.or(resume::memory);
        boolean finishing = from.isPresent() && lineage.isBounded(from.get());
        boolean wanted = options.drain() || plan.spec().source().kafka().hasEnd();
        Root root = checks.root();
        greet(root, from, memory);
        tellMemories(lineage, from.or(() -> memory), root);
        SourceRun source = new SourceRun(
                from.map(lineage::sourceOf)
                        .or(() -> memory.map(PipelineRun::anew))
                        .orElse(KafkaIngestion.SOURCE_UID),
                plan.remembers() && (wanted || finishing));
        JobStart start = checks.start(root, found, options.drain() || finishing && !wanted, source);
        Optional<SavedState> restored = from.or(() -> memory);
        Run run = Run.begun(
                new JobID().toHexString(),
                restored.map(saved -> saved.directory().toString()).orElse(null),
                wanted || finishing,
                source.uid(),
                plan.memories());
        boolean stopped = new RunningJob(state, lineage.plus(run), display, interrupts)
                .run(settings(memory.isPresent()), restored.orElse(null), new FlinkPipeline(plan, start), root);
        return stopped || wanted;
    }

    /** The source begins at the ends of the dataset, where everything up to them is settled; only steps go on. */
    private static String anew(SavedState memory) {
        return KafkaIngestion.SOURCE_UID + "-" + memory.job();
    }

    private void greet(Root root, Optional<SavedState> from, Optional<SavedState> memory) {
        if (from.isPresent()) {
            checks.refuseExpired(from.get());
            display.say("going on from " + from.get().directory());
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
        settings.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, isMemory);
        return settings;
    }
}
