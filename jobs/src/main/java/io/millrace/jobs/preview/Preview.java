package io.millrace.jobs.preview;

import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.ingestion.RawRecord;
import io.millrace.ingestion.Read;
import io.millrace.ingestion.RecordReader;
import io.millrace.jobs.flink.Shards;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.privacy.keys.KeyServiceSource;
import io.millrace.sinks.SplitRule;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes records one by one through intake, steps and split of a pipeline and tells of each what became of it, in the order
 * in which they came. Where a step remembers, everything is told at the end. Writes nothing. For one thread.
 */
public final class Preview {
    private final RecordReader reader;
    private final StepRun steps;
    private final SplitRule splits;
    private final boolean waits;
    private final Form form;
    private final Consumer<String> lines;
    private final Map<Origin, Trace> traces = new LinkedHashMap<>();
    private final Summary summary = new Summary();

    private Preview(PipelinePlan plan, Form form, Consumer<String> lines) {
        this.reader = new RecordReader(
                RecordReader.Settings.of(plan.spec().source().kafka(), plan.input()), InstantSource.system());
        this.steps = new StepRun(plan, services(plan), new Watching());
        this.splits = new Shards(plan).splitRule();
        this.waits = plan.remembers();
        this.form = form;
        this.lines = lines;
    }

    /** Every step of every record, for people. */
    public static Preview text(PipelinePlan plan, Consumer<String> lines) {
        return new Preview(plan, new TextForm(plan), lines);
    }

    /** One JSON object a record. */
    public static Preview json(PipelinePlan plan, Consumer<String> lines) {
        return new Preview(plan, new JsonForm(plan.output()), lines);
    }

    private static Services services(PipelinePlan plan) {
        return plan.spec().keys() == null
                ? Services.NONE
                : new KeyServiceSource(plan.spec().keys(), plan.spec().pipeline()).create();
    }

    public void add(RawRecord record) {
        Read read = reader.read(record.origin(), record.timestamp(), record.value());
        Trace trace = new Trace(form.showsSteps() ? read : null);
        traces.put(read.origin(), trace);
        if (read.isSample()) {
            steps.add(read.sample());
        } else {
            trace.rejected(read.rejection());
        }
        if (!waits) {
            tell();
        }
    }

    /** There is no further record. */
    public void end() {
        steps.end();
        tell();
        form.end(summary).forEach(lines);
    }

    private void tell() {
        traces.forEach(this::tell);
        traces.clear();
    }

    private void tell(Origin origin, Trace trace) {
        if (!trace.isKept() && trace.rejects().isEmpty()) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "no step tells what became of " + origin
                            + ": a step that remembers holds it and asks for no wake; mend that step");
        }
        summary.add(trace);
        form.record(origin, trace).forEach(lines);
    }

    private final class Watching implements Watcher {
        @Override
        public void passed(String step, Sample before, List<Sample> after) {
            if (form.showsSteps()) {
                traces.get(before.origin()).passed(step, before, after);
            }
        }

        @Override
        public void rejected(Rejection rejection) {
            traces.get(rejection.origin()).rejected(rejection);
        }

        @Override
        public void kept(Sample row) {
            String split = splits.of(row);
            traces.get(row.origin()).kept(row.sub(), new Trace.Kept(row.rowId(), split, form.row(row, split)));
        }
    }
}
