package io.millrace.jobs.flink.keyed;

import io.millrace.core.FirstSeenStep;
import io.millrace.core.keyed.Buckets;
import io.millrace.core.keyed.Hit;
import io.millrace.core.keyed.Turn;
import io.millrace.jobs.plan.Stage;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Remembers which row was first to have a key; tells later ones. */
final class BucketOperator extends AbstractStreamOperator<Hit> implements OneInputStreamOperator<Turn, Hit> {
    private final Stage stage;
    private transient Buckets buckets;
    private transient Schedule schedule;

    BucketOperator(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void open() throws Exception {
        super.open();
        FirstSeenStep step = (FirstSeenStep) stage.bind().get(0).step();
        KeyedState state = new KeyedState(getRuntimeContext());
        buckets = new Buckets(
                state.store("turns", KeyedTypes.TURN, Types.BOOLEAN),
                state.store("owners", KeyedTypes.BYTES, KeyedTypes.PLACE),
                step.horizon(),
                hit -> output.collect(new StreamRecord<>(hit)));
        schedule = new Schedule(state.range(), this::setCurrentKey, new Slot(buckets), step.horizon());
        schedule.restore();
    }

    private record Slot(Buckets buckets) implements Schedule.Work {
        @Override
        public long release(long upTo) {
            return buckets.release(upTo);
        }

        @Override
        public long forget(long now) {
            return buckets.forget(now);
        }
    }

    @Override
    public void processElement(StreamRecord<Turn> record) {
        Turn turn = record.getValue();
        buckets.add(turn);
        schedule.added((Integer) getCurrentKey(), turn.place().time());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        schedule.advance(mark.getTimestamp());
        super.processWatermark(mark);
    }
}
