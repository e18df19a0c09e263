package io.millrace.jobs.flink;

import io.millrace.core.Element;
import io.millrace.core.NamedStep;
import io.millrace.core.Refusal;
import io.millrace.core.RejectLines;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.ServiceSource;
import io.millrace.core.Services;
import io.millrace.core.StepChain;
import io.millrace.core.Tally;
import io.millrace.ingestion.KafkaIngestion;
import io.millrace.jobs.file.ErrorSettings;
import io.millrace.jobs.plan.Stage;
import java.util.List;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Runs the steps of a stage over samples. Rejections go as lines to the side output {@link KafkaIngestion#REJECTS}. Tallies
 * of other operators pass; its own is sent before every barrier and last at the end of its input. Without state.
 */
final class ChainOperator extends AbstractStreamOperator<Element>
        implements OneInputStreamOperator<Element, Element>, BoundedOneInput {
    private final Stage stage;
    private final ErrorSettings errors;
    private final RejectLines lines;
    private final ServiceSource source;
    private transient StepChain chain;
    private transient ErrorBudget budget;
    private transient boolean ended;

    ChainOperator(Stage stage, ErrorSettings errors, RejectLines lines, ServiceSource source) {
        this.stage = stage;
        this.errors = errors;
        this.lines = lines;
        this.source = source;
    }

    @Override
    public void open() throws Exception {
        super.open();
        try {
            openSteps();
        } catch (Refusal end) {
            throw new SuppressRestartsException(end);
        }
    }

    private void openSteps() {
        List<NamedStep> steps = stage.bind();
        Services services = source.create();
        lines.open(services);
        chain = new StepChain(steps, this::keep, this::reject);
        chain.open(services);
        budget = new ErrorBudget(errors, chain.counts().steps());
        StepMetrics.register(getMetricGroup(), steps, chain.counts().steps());
    }

    @Override
    public void processElement(StreamRecord<Element> record) {
        if (record.getValue() instanceof Tally) {
            output.collect(record);
            return;
        }
        try {
            chain.run((Sample) record.getValue());
            budget.spend();
        } catch (Refusal end) {
            throw new SuppressRestartsException(end);
        }
    }

    private void keep(Sample sample) {
        output.collect(new StreamRecord<>(sample, sample.eventTime()));
    }

    private void reject(Rejection rejection) {
        output.collect(KafkaIngestion.REJECTS, new StreamRecord<>(lines.of(rejection)));
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        if (!ended) {
            tell();
        }
    }

    @Override
    public void endInput() {
        tell();
        ended = true;
    }

    private void tell() {
        Tally tally = chain.counts().tally();
        if (!tally.isEmpty()) {
            output.collect(new StreamRecord<>(tally));
        }
    }
}
