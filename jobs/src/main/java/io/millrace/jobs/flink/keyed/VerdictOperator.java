package io.millrace.jobs.flink.keyed;

import io.millrace.core.ChainCounts;
import io.millrace.core.Element;
import io.millrace.core.NamedStep;
import io.millrace.core.Sample;
import io.millrace.core.keyed.Hit;
import io.millrace.core.keyed.Outlet;
import io.millrace.core.keyed.Place;
import io.millrace.core.keyed.Verdicts;
import io.millrace.jobs.flink.CountingOperator;
import io.millrace.jobs.flink.StageContext;
import java.util.List;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Holds rows until every hit that can name them is here, and then keeps or rejects them. */
final class VerdictOperator extends CountingOperator
        implements TwoInputStreamOperator<Element, Hit, Element>,
                BoundedMultiInput,
                Triggerable<Integer, VoidNamespace> {
    private static final int INPUTS = 2;

    private transient Verdicts verdicts;
    private transient Alarm alarm;
    private transient int ended;

    VerdictOperator(StageContext context) {
        super(context);
    }

    @Override
    public void open() throws Exception {
        super.open();
        alarm = new Alarm(getInternalTimerService("due", VoidNamespaceSerializer.INSTANCE, this));
    }

    @Override
    protected ChainCounts open(List<NamedStep> steps) {
        ChainCounts counts = new ChainCounts(steps);
        KeyedState state = new KeyedState(getRuntimeContext());
        verdicts = new Verdicts(
                steps.get(0),
                state.store(
                        "rows",
                        KeyedTypes.PLACE,
                        KeyedTypes.samples(context().stage().input())),
                state.store("hits", KeyedTypes.PLACE, KeyedTypes.PLACE),
                new Outlet(counts.of(0), this::keep, this::reject));
        return counts;
    }

    @Override
    public void processElement1(StreamRecord<Element> record) {
        take(record);
    }

    @Override
    protected void work(Sample row) {
        verdicts.add(row);
        alarm.set((Integer) getCurrentKey(), row.eventTime());
    }

    @Override
    public void processElement2(StreamRecord<Hit> record) {
        verdicts.add(record.getValue());
    }

    @Override
    public void onEventTime(InternalTimer<Integer, VoidNamespace> timer) {
        alarm.ring(timer.getKey());
        long next = verdicts.release(alarm.now());
        if (next != Place.NEVER) {
            alarm.set(timer.getKey(), next);
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<Integer, VoidNamespace> timer) {
        throw new IllegalStateException("no timer of this kind is set");
    }

    @Override
    public void endInput(int input) {
        ended++;
        if (ended == INPUTS) {
            end();
        }
    }
}
