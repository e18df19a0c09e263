package io.millrace.jobs.flink;

import io.millrace.core.ChainCounts;
import io.millrace.core.Element;
import io.millrace.core.NamedStep;
import io.millrace.core.Sample;
import io.millrace.core.StepChain;
import java.util.List;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Runs the steps of a stage that look at one sample only. Without state. */
final class ChainOperator extends CountingOperator
        implements OneInputStreamOperator<Element, Element>, BoundedOneInput {
    private transient StepChain chain;

    ChainOperator(StageContext context) {
        super(context);
    }

    @Override
    protected ChainCounts open(List<NamedStep> steps) {
        chain = new StepChain(steps, this::keep, this::reject);
        return chain.counts();
    }

    @Override
    public void processElement(StreamRecord<Element> record) {
        take(record);
    }

    @Override
    protected void work(Sample sample) {
        chain.run(sample);
    }

    @Override
    public void endInput() {
        end();
    }
}
