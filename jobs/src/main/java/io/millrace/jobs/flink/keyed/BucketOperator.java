package io.millrace.jobs.flink.keyed;

import io.millrace.core.FirstSeenStep;
import io.millrace.core.keyed.AlikeKeys;
import io.millrace.core.keyed.Buckets;
import io.millrace.core.keyed.EqualKeys;
import io.millrace.core.keyed.Hit;
import io.millrace.core.keyed.KnownOwners;
import io.millrace.core.keyed.Owners;
import io.millrace.core.keyed.Turn;
import io.millrace.jobs.flink.CountingOperator;
import io.millrace.jobs.plan.Stage;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Remembers which row was first to have a key; tells later ones. */
final class BucketOperator extends AbstractStreamOperator<Hit> implements OneInputStreamOperator<Turn, Hit> {
    private final Stage stage;
    private transient Schedule<Buckets> schedule;

    BucketOperator(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void open() throws Exception {
        super.open();
        CountingOperator.stopping(this::begin);
    }

    private void begin() {
        FirstSeenStep step = (FirstSeenStep) stage.bind().get(0).step();
        KeyedState state = new KeyedState(getRuntimeContext());
        Buckets.Waiting turns = new Buckets.Waiting(
                state.store("turns", KeyedTypes.TURN, Types.BOOLEAN), state.store("packs", Types.INT, KeyedTypes.PACK));
        Owners owners = owners(state, step);
        schedule = new Schedule<>(
                state.range(),
                state.alarms(),
                this::setCurrentKey,
                room -> new Buckets(turns, owners, room, step.horizon(), this::hit),
                step.horizon());
        schedule.restore();
    }

    private static Owners owners(KeyedState state, FirstSeenStep step) {
        return KnownOwners.before(
                step.bucketBytes() == Integer.MAX_VALUE
                        ? new EqualKeys(state.store("owners", KeyedTypes.BYTES, KeyedTypes.PLACE), step.horizon())
                        : new AlikeKeys(state.store("alike", KeyedTypes.BYTES, KeyedTypes.OWNERS), step),
                step);
    }

    private void hit(Hit hit) {
        output.collect(new StreamRecord<>(hit));
    }

    @Override
    public void processElement(StreamRecord<Turn> record) {
        Turn turn = record.getValue();
        int slot = (Integer) getCurrentKey();
        schedule.at(slot).add(turn);
        schedule.added(slot, turn.place().time());
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
        CountingOperator.stopping(() -> schedule.advance(mark.getTimestamp()));
        super.processWatermark(mark);
    }
}
