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
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Holds rows until every hit that can name them is here, and then keeps or rejects them. */
final class VerdictOperator extends CountingOperator
        implements TwoInputStreamOperator<Element, Hit, Element>, BoundedMultiInput {
    private static final int INPUTS = 2;

    private transient Verdicts verdicts;
    private transient Schedule schedule;
    private transient int ended;

    VerdictOperator(StageContext context) {
        super(context);
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
        schedule = new Schedule(state.range(), this::setCurrentKey, new Slot(verdicts), Duration.ZERO);
        schedule.restore();
        return counts;
    }

    /** Nothing is remembered here once it is decided. */
    private record Slot(Verdicts verdicts) implements Schedule.Work {
        @Override
        public long release(long upTo) {
            return verdicts.release(upTo);
        }

        @Override
        public long forget(long now) {
            return Place.NEVER;
        }
    }

    /** A tally of the gate beside has no slot, and must not ask for one of another subtask. */
    @Override
    @SuppressWarnings("rawtypes") // so declared by Flink
    public void setKeyContextElement1(StreamRecord record) throws Exception {
        if (record.getValue() instanceof Sample) {
            super.setKeyContextElement1(record);
        }
    }

    @Override
    public void processElement1(StreamRecord<Element> record) {
        take(record);
    }

    @Override
    protected void work(Sample row) {
        verdicts.add(row);
        schedule.added((Integer) getCurrentKey(), row.eventTime());
    }

    @Override
    public void processElement2(StreamRecord<Hit> record) {
        verdicts.add(record.getValue());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        schedule.advance(mark.getTimestamp());
        super.processWatermark(mark);
    }

    @Override
    public void endInput(int input) {
        ended++;
        if (ended == INPUTS) {
            end();
        }
    }
}
