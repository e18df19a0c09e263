package io.millrace.sinks.flink;

import io.millrace.core.Element;
import io.millrace.core.ElementCodec;
import io.millrace.sinks.shards.AllTypes;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Reads what {@link Numbered} sends; chained to the sink. */
final class Elements extends AbstractStreamOperator<Element> implements OneInputStreamOperator<byte[], Element> {
    private transient ElementCodec codec;

    @Override
    public void open() throws Exception {
        super.open();
        codec = new ElementCodec(AllTypes.SCHEMA);
    }

    @Override
    public void processElement(StreamRecord<byte[]> record) throws IOException {
        output.collect(
                new StreamRecord<>(codec.read(new DataInputStream(new ByteArrayInputStream(record.getValue())))));
    }
}
