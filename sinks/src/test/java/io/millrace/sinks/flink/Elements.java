package io.millrace.sinks.flink;

import io.millrace.core.Element;
import io.millrace.core.ElementCodec;
import io.millrace.core.Sample;
import io.millrace.sinks.shards.AllTypes;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Reads what {@link Numbered} sends; chained to the sink. */
final class Elements extends AbstractStreamOperator<Element> implements OneInputStreamOperator<byte[], Element> {
    /** Failures yet to come, of all subtasks of this process. */
    static final AtomicInteger FAILURES = new AtomicInteger();

    /** When the first and the last row passed, of all subtasks of this process; milliseconds since 1970. */
    static final AtomicLong FIRST_ROW = new AtomicLong();

    static final AtomicLong LAST_ROW = new AtomicLong();

    private static final int RECORDS_TO_FAILURE = 1_500;

    private transient ElementCodec codec;
    private transient int records;

    @Override
    public void open() throws Exception {
        super.open();
        codec = new ElementCodec(AllTypes.SCHEMA);
    }

    @Override
    public void processElement(StreamRecord<byte[]> record) throws IOException {
        if (++records == RECORDS_TO_FAILURE && FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IOException("planned failure");
        }
        Element element = codec.read(new DataInputStream(new ByteArrayInputStream(record.getValue())));
        if (element instanceof Sample) {
            FIRST_ROW.accumulateAndGet(System.currentTimeMillis(), Math::min);
            LAST_ROW.accumulateAndGet(System.currentTimeMillis(), Math::max);
        }
        output.collect(new StreamRecord<>(element));
    }
}
