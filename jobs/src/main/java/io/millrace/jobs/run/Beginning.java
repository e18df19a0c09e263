package io.millrace.jobs.run;

import io.millrace.ingestion.KafkaIngestion;
import io.millrace.jobs.flink.JobStart.SourceRun;
import io.millrace.jobs.plan.PipelinePlan;
import java.util.Optional;

/**
 * What a run goes on from, and where it ends.
 *
 * @param from the state with all that the job before had
 * @param memory where there is none: the state of which only what steps remember goes on
 * @param isFinishing whether the state is of a run that has an end, and which goes on to it
 * @param isWanted whether an end is asked for
 * @param remembers whether steps remember samples
 * @param source uid of the source in the state
 */
record Beginning(
        Optional<SavedState> from,
        Optional<SavedState> memory,
        boolean isFinishing,
        boolean isWanted,
        boolean remembers,
        String source) {

    /** @param chosen the state that the user names */
    static Beginning find(ResumePoint resume, Optional<SavedState> chosen, PipelinePlan plan, RunOptions options) {
        Lineage lineage = resume.lineage();
        Optional<SavedState> chosenMemory = chosen.filter(saved -> lineage.isMemory(saved.directory()));
        Optional<SavedState> from = chosenMemory.isPresent() ? Optional.empty() : chosen.or(resume::find);
        Optional<SavedState> memory =
                from.isPresent() || !plan.remembers() ? Optional.empty() : chosenMemory.or(resume::memory);
        return new Beginning(
                from,
                memory,
                from.filter(lineage::isBounded).isPresent(),
                options.drain() || plan.spec().source().kafka().hasEnd(),
                plan.remembers(),
                from.map(lineage::sourceOf)
                        .or(() -> memory.map(Beginning::anew))
                        .orElse(KafkaIngestion.SOURCE_UID));
    }

    /** The source begins at the ends of the dataset, where everything up to them is settled; only steps go on. */
    private static String anew(SavedState memory) {
        return KafkaIngestion.SOURCE_UID + "-" + memory.job();
    }

    /** The state that the job is started with. */
    Optional<SavedState> restored() {
        return from.or(() -> memory);
    }

    boolean hasEnd() {
        return isWanted || isFinishing;
    }

    SourceRun sourceRun() {
        return new SourceRun(source, remembers && hasEnd());
    }

    /** Whether the end is what the topics hold at the start, though the pipeline names none. */
    boolean isToPresentEnd(RunOptions options) {
        return options.drain() || isFinishing && !isWanted;
    }
}
