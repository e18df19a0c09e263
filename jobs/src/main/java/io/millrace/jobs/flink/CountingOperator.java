package io.millrace.jobs.flink;

import io.millrace.core.ChainCounts;
import io.millrace.core.Element;
import io.millrace.core.NamedStep;
import io.millrace.core.Refusal;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.Tally;
import io.millrace.ingestion.KafkaIngestion;
import java.util.List;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * An operator that runs steps and counts what becomes of samples. Rejections go as lines to the side output
 * {@link KafkaIngestion#REJECTS}. Its own tally is sent before every barrier and last at the end of its input; those of
 * other operators pass unchanged.
 */
public abstract class CountingOperator extends AbstractStreamOperator<Element> {
    private final StageContext context;
    private transient ChainCounts counts;
    private transient ErrorBudget budget;
    private transient boolean ended;

    protected CountingOperator(StageContext context) {
        this.context = context;
    }

    @Override
    public void open() throws Exception {
        super.open();
        stopping(() -> {
            List<NamedStep> steps = context.stage().bind();
            Services services = context.services().create();
            context.lines().open(services);
            steps.forEach(named -> named.step().open(services));
            counts = open(steps);
            budget = new ErrorBudget(context.errors(), counts.steps());
            ChainMetrics metrics = new ChainMetrics(getMetricGroup());
            metrics.register(steps, counts.steps());
            metrics.register(context.services());
        });
    }

    /** The metrics of one of its steps. */
    protected final MetricGroup metrics(NamedStep step) {
        return new ChainMetrics(getMetricGroup()).of(step.id());
    }

    /** @return where it counts */
    protected abstract ChainCounts open(List<NamedStep> steps);

    protected final StageContext context() {
        return context;
    }

    /** What must end the job ends it without a restart. */
    public static void stopping(Runnable work) {
        try {
            work.run();
        } catch (Refusal end) {
            throw new SuppressRestartsException(end);
        }
    }

    /** A tally passes, a sample is worked on. */
    protected final void take(StreamRecord<Element> record) {
        if (record.getValue() instanceof Tally) {
            output.collect(record);
            return;
        }
        stopping(() -> {
            work((Sample) record.getValue());
            budget.spend();
        });
    }

    protected abstract void work(Sample sample);

    protected final void keep(Sample sample) {
        output.collect(new StreamRecord<>(sample, sample.eventTime()));
    }

    protected final void reject(Rejection rejection) {
        output.collect(
                KafkaIngestion.REJECTS, new StreamRecord<>(context.lines().of(rejection)));
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        if (!ended) {
            tell();
        }
    }

    /** All inputs have ended. */
    protected final void end() {
        tell();
        ended = true;
    }

    private void tell() {
        Tally tally = counts.tally();
        if (!tally.isEmpty()) {
            output.collect(new StreamRecord<>(tally));
        }
    }
}
