package io.millrace.jobs.flink.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.ChainCounts;
import io.millrace.core.Element;
import io.millrace.core.KeyedStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Sample;
import io.millrace.core.keyed.Folds;
import io.millrace.core.keyed.Gate;
import io.millrace.core.keyed.Outlet;
import io.millrace.core.keyed.Remembered;
import io.millrace.core.keyed.Store;
import io.millrace.core.keyed.Turn;
import io.millrace.jobs.flink.CountingOperator;
import io.millrace.jobs.flink.StageContext;
import java.util.List;
import java.util.Optional;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/** Runs a step that remembers something per key. What comes after it waits for the samples that the step may hold. */
final class FoldOperator extends CountingOperator implements OneInputStreamOperator<Element, Element>, BoundedOneInput {
    private transient Gate gate;
    private transient long delay;
    private transient Schedule<Folds> schedule;

    FoldOperator(StageContext context) {
        super(context);
    }

    @Override
    protected ChainCounts open(List<NamedStep> steps) {
        ChainCounts counts = new ChainCounts(steps);
        Outlet outlet = new Outlet(counts.of(0), this::keep, this::reject);
        KeyedState state = new KeyedState(getRuntimeContext());
        gate = new Gate(steps.get(0), outlet);
        Store<Turn, Optional<Sample>> turns = state.store(
                "turns", KeyedTypes.TURN, KeyedTypes.turns(context().stage().input()));
        Store<Bytes, Remembered> memories = state.store("memories", KeyedTypes.BYTES, KeyedTypes.REMEMBERED);
        KeyedStep step = (KeyedStep) steps.get(0).step();
        delay = step.delay().toMillis();
        schedule = new Schedule<>(
                state.range(),
                state.alarms(),
                this::setCurrentKey,
                room -> new Folds(steps.get(0), turns, memories, room, outlet),
                step.horizon());
        schedule.restore();
        schedule.register(metrics(steps.get(0)));
        return counts;
    }

    @Override
    public void processElement(StreamRecord<Element> record) {
        take(record);
    }

    @Override
    protected void work(Sample sample) {
        gate.pass(sample).ifPresent(keys -> {
            int slot = (Integer) getCurrentKey();
            schedule.at(slot).add(keys.get(0), sample);
            schedule.added(slot, sample.eventTime());
        });
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
        gate.advance(mark.getTimestamp());
        stopping(() -> schedule.advance(mark.getTimestamp()));
        boolean isLast = mark.getTimestamp() == Long.MAX_VALUE;
        super.processWatermark(isLast ? mark : new Watermark(mark.getTimestamp() - delay));
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) {
        // what is behind waits rather than running ahead of samples to come
    }

    @Override
    public void endInput() {
        end();
    }
}
