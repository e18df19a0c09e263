package io.millrace.jobs.flink.keyed;

import io.millrace.core.FirstSeenStep;
import io.millrace.core.keyed.Buckets;
import io.millrace.core.keyed.Hit;
import io.millrace.core.keyed.Place;
import io.millrace.core.keyed.Turn;
import io.millrace.jobs.plan.Stage;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Remembers which row was first to have a key; tells later ones. */
final class BucketOperator extends AbstractStreamOperator<Hit>
        implements OneInputStreamOperator<Turn, Hit>, Triggerable<Integer, VoidNamespace> {
    private final Stage stage;
    private transient Buckets buckets;
    private transient Alarm alarm;
    private transient Forgetting forgetting;

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
        alarm = new Alarm(getInternalTimerService("due", VoidNamespaceSerializer.INSTANCE, this));
        forgetting = new Forgetting(step.horizon(), buckets::forget);
        forgetting.use(getInternalTimerService("forget", VoidNamespaceSerializer.INSTANCE, forgetting));
    }

    @Override
    public void processElement(StreamRecord<Turn> record) {
        Turn turn = record.getValue();
        int slot = (Integer) getCurrentKey();
        buckets.add(turn);
        alarm.set(slot, turn.place().time());
        forgetting.written(slot, turn.place().time());
    }

    @Override
    public void onEventTime(InternalTimer<Integer, VoidNamespace> timer) {
        alarm.ring(timer.getKey());
        long next = buckets.release(alarm.now());
        if (next != Place.NEVER) {
            alarm.set(timer.getKey(), next);
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<Integer, VoidNamespace> timer) {
        throw new IllegalStateException("no timer of this kind is set");
    }
}
