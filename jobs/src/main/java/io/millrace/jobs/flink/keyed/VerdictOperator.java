package io.millrace.jobs.flink.keyed;

import io.millrace.core.ChainCounts;
import io.millrace.core.Element;
import io.millrace.core.NamedStep;
import io.millrace.core.Sample;
import io.millrace.core.keyed.Hit;
import io.millrace.core.keyed.Outlet;
import io.millrace.core.keyed.Place;
import io.millrace.core.keyed.Seen;
import io.millrace.core.keyed.Store;
import io.millrace.core.keyed.Verdicts;
import io.millrace.jobs.flink.CountingOperator;
import io.millrace.jobs.flink.StageContext;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Holds rows until every hit that can name them is here, and then keeps or rejects them. */
final class VerdictOperator extends CountingOperator
        implements TwoInputStreamOperator<Element, Hit, Element>, BoundedMultiInput {
    private static final int INPUTS = 2;

    private transient Schedule<Verdicts> schedule;
    private transient int ended;

    VerdictOperator(StageContext context) {
        super(context);
    }

    @Override
    protected ChainCounts open(List<NamedStep> steps) {
        ChainCounts counts = new ChainCounts(steps);
        KeyedState state = new KeyedState(getRuntimeContext());
        Store<Place, Sample> rows = state.store(
                "rows", KeyedTypes.PLACE, KeyedTypes.samples(context().stage().input()));
        Store<Place, Seen> hits = state.store("hits", KeyedTypes.PLACE, KeyedTypes.SEEN);
        Outlet outlet = new Outlet(counts.of(0), this::keep, this::reject);
        schedule = new Schedule<>(
                state.range(),
                state.alarms(),
                this::setCurrentKey,
                room -> new Verdicts(steps.get(0), rows, hits, room, outlet),
                Duration.ZERO);
        schedule.restore();
        schedule.register(metrics(steps.get(0)));
        return counts;
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
        int slot = (Integer) getCurrentKey();
        schedule.at(slot).add(row);
        schedule.added(slot, row.eventTime());
    }

    @Override
    public void processElement2(StreamRecord<Hit> record) {
        schedule.at((Integer) getCurrentKey()).add(record.getValue());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        schedule.flush();
        super.snapshotState(context);
    }

    @Override
    public void close() throws Exception {
        if (schedule != null) {
            schedule.close();
        }
        super.close();
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        stopping(() -> schedule.advance(mark.getTimestamp()));
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
