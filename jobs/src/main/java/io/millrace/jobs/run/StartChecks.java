package io.millrace.jobs.run;

import io.millrace.core.Ranges.Partition;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.ingestion.TopicCheck;
import io.millrace.jobs.file.PipelineSpec;
import io.millrace.jobs.flink.FlinkPipeline;
import io.millrace.jobs.flink.JobStart;
import io.millrace.jobs.flink.JobStart.SourceRun;
import io.millrace.jobs.flink.KnownStarts;
import io.millrace.jobs.flink.Shards;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.commits.FilesCheck;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.RootLock;
import io.millrace.sinks.commits.StartCheck;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What must hold before a job starts. What is written to try something is deleted again: a start that is refused leaves
 * no trace.
 *
 * @param plan of the pipeline
 * @param state where its checkpoints are
 * @param options what the operator asks of the run
 */
record StartChecks(PipelinePlan plan, StateDirectory state, RunOptions options) {
    /** What was found on the way. */
    record Found(TopicCheck.Topics topics, Map<String, String> keyIds) {}

    /** @throws Refusal at the first thing that does not hold */
    Found check() {
        PipelineSpec spec = plan.spec();
        Root root = root();
        Map<String, String> keyIds = new KeyCheck(spec, root).check();
        RootLock.refuseIfTaken(root.store());
        new Shards(plan).check(root);
        new FilesCheck(root).check(leaving(root));
        root.store()
                .directory()
                .ifPresentOrElse(directory -> Writable.check(directory, "sink.parquet.path"), root.store()::prove);
        Writable.check(state.path(), "run.state");
        if (spec.rejects().files() != null) {
            Writable.check(Path.of(spec.rejects().files().path()), "rejects.files.path");
        }
        Found found = new Found(topics(root), keyIds);
        if (options.from().isEmpty() && !state.exists()) {
            // before the directory is made anew: it would stand in the way of the one that is brought back
            checkFresh(root, List.of());
        }
        return found;
    }

    /** What a job that runs already was told of its start; it holds the locks. */
    Found ask() {
        return new Found(topics(root()), new KeyCheck(plan.spec(), root()).check());
    }

    private TopicCheck.Topics topics(Root root) {
        PipelineSpec spec = plan.spec();
        TopicCheck topics = new TopicCheck(spec.source().kafka(), ends(root), topicIds(root));
        if (spec.rejects().kafka() != null) {
            topics.require(spec.rejects().kafka().topic(), "rejects.kafka.topic");
        }
        return topics.topics();
    }

    /** Files that a rollback that was asked for is about to remove. */
    private Set<String> leaving(Root root) {
        long kept = appends(root);
        return kept == root.appends().size() ? Set.of() : root.undoneBy(kept - 1);
    }

    /** The committed ends as they are once a rollback that was asked for is done, and where the rest was to begin. */
    Map<Partition, Long> ends(Root root) {
        return KnownStarts.of(root).under(root.endsAfter(appends(root)));
    }

    /** What the job is told of its start. */
    JobStart start(Root root, Found found, boolean toPresentEnd, SourceRun source) {
        Map<Partition, Long> ends = ends(root);
        Map<Partition, Long> starts = KnownStarts.of(root).offsets();
        boolean isFirst = ends.isEmpty();
        return new JobStart(
                isFirst ? found.topics().starts() : ends,
                isFirst ? found.topics().starts() : starts,
                found.topics(),
                found.keyIds(),
                appends(root),
                options.rollbackTo(),
                toPresentEnd,
                source);
    }

    /** The appends in force once a rollback that was asked for is done. */
    long appends(Root root) {
        return Math.min(root.appends().size(), options.rollbackTo().orElse(Integer.MAX_VALUE) + 1);
    }

    Root root() {
        return Root.open(plan.spec().sink().parquet().store());
    }

    /** A checkpoint holds transactions that were opened up to one interval before it was complete. */
    void refuseExpired(SavedState from) {
        if (from.isCheckpoint() && !options.loseRejects()) {
            long interval = Math.round(plan.spec().run().checkpointSeconds() * 1_000);
            FlinkPipeline.rejectSink(plan)
                    .refuseExpired(
                            from.directory().toString(),
                            from.completed().toInstant().minusMillis(interval),
                            Instant.now());
        }
    }

    /**
     * What must hold of a start without state.
     *
     * @throws Refusal if only a state has some of the rows, or a rollback was asked for
     */
    void checkFresh(Root root, List<SavedState> complete) {
        if (options.rollbackTo().isPresent()) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "--rollback-to-append goes back to a checkpoint or savepoint, and there is none to go on from in "
                            + state.path() + " (a run that has ended has none): name an older one with --from");
        }
        new StartCheck(root)
                .fresh(complete.stream()
                        .map(saved -> saved.directory().toString())
                        .toList());
    }

    private static Map<String, String> topicIds(Root root) {
        Map<String, String> ids = new TreeMap<>();
        if (!root.appends().isEmpty() && root.last().x().get(Shards.TOPIC_IDS) instanceof Map<?, ?> known) {
            known.forEach((topic, id) -> ids.put(topic.toString(), id.toString()));
        }
        return ids;
    }
}
