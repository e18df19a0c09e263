package io.millrace.sinks.flink;

import io.millrace.core.Element;
import io.millrace.core.ElementCodec;
import io.millrace.core.Ranges;
import io.millrace.core.Ranges.Partition;
import io.millrace.core.Ranges.Span;
import io.millrace.core.Sample;
import io.millrace.core.Tally;
import io.millrace.sinks.shards.AllTypes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * A partition whose records are numbers: each tenth is rejected, the others become rows. Tallies as an intake sends them.
 * Its output is serialized, so that it can be shuffled.
 */
final class Numbered extends AbstractStreamOperator<byte[]>
        implements OneInputStreamOperator<Long, byte[]>, BoundedOneInput {
    static final String TOPIC = "events";
    static final int REJECTED = 10;

    private final int partition;
    private transient ElementCodec codec;
    private transient long from;
    private transient long to;
    private transient long consumed;
    private transient long rejected;
    private transient boolean hasEnded;

    Numbered(int partition) {
        this.partition = partition;
    }

    @Override
    public void open() throws Exception {
        super.open();
        codec = new ElementCodec(AllTypes.SCHEMA);
        from = -1;
    }

    static boolean isRejected(long number) {
        return number % REJECTED == 0;
    }

    @Override
    public void processElement(StreamRecord<Long> record) throws IOException {
        long number = record.getValue();
        from = from < 0 ? number : from;
        to = number + 1;
        consumed++;
        if (isRejected(number)) {
            rejected++;
        } else {
            Sample row = AllTypes.row(partition, number);
            send(row);
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) throws IOException {
        if (!hasEnded) {
            tell();
        }
    }

    @Override
    public void endInput() throws IOException {
        tell();
        hasEnded = true;
    }

    private void tell() throws IOException {
        if (from >= 0) {
            Ranges read = Ranges.of(Map.of(new Partition(TOPIC, partition), new Span(from, to)));
            send(new Tally(read, consumed, 0, rejected == 0 ? Map.of() : Map.of("check.tenth", rejected)));
        }
        consumed = 0;
        rejected = 0;
    }

    private void send(Element element) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(element, new DataOutputStream(bytes));
        output.collect(new StreamRecord<>(bytes.toByteArray()));
    }
}
