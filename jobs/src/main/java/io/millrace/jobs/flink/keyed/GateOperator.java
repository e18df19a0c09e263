package io.millrace.jobs.flink.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.ChainCounts;
import io.millrace.core.Element;
import io.millrace.core.NamedStep;
import io.millrace.core.Sample;
import io.millrace.core.keyed.Gate;
import io.millrace.core.keyed.Outlet;
import io.millrace.core.keyed.Place;
import io.millrace.core.keyed.Turn;
import io.millrace.jobs.flink.CountingOperator;
import io.millrace.jobs.flink.StageContext;
import java.util.List;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;

/**
 * The way into a first-seen step, behind the shuffle of the rows: passes a row on to its verdict and sends a turn for each
 * of its keys to the buckets. It stands behind the shuffle and never tells that it is idle, so that its watermark is what
 * everything behind it goes by: a row that passes here is in time there.
 */
final class GateOperator extends CountingOperator implements OneInputStreamOperator<Element, Element>, BoundedOneInput {
    static final OutputTag<Turn> TURNS = new OutputTag<>("turns", KeyedTypes.TURN);

    private transient Gate gate;

    GateOperator(StageContext context) {
        super(context);
    }

    @Override
    protected ChainCounts open(List<NamedStep> steps) {
        ChainCounts counts = new ChainCounts(steps);
        gate = new Gate(steps.get(0), new Outlet(counts.of(0), this::keep, this::reject));
        return counts;
    }

    @Override
    public void processElement(StreamRecord<Element> record) {
        take(record);
    }

    @Override
    protected void work(Sample sample) {
        gate.pass(sample).ifPresent(keys -> pass(sample, keys));
    }

    private void pass(Sample sample, List<Bytes> keys) {
        keep(sample);
        Place place = Place.of(sample);
        keys.forEach(key -> output.collect(TURNS, new StreamRecord<>(new Turn(place, key))));
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        gate.advance(mark.getTimestamp());
        super.processWatermark(mark);
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) {
        // what is behind waits rather than running ahead of rows to come
    }

    @Override
    public void endInput() {
        end();
    }
}
