package io.millrace.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Samples of one schema to bytes and back, for shuffles and state; nothing about the schema is written. */
public final class SampleCodec {
    private final Schema schema;
    private final List<ValueCodec> codecs;
    private String lastTopic = "";

    public SampleCodec(Schema schema) {
        this.schema = schema;
        this.codecs = schema.fields().stream()
                .map(field -> new ValueCodec(field.type()))
                .toList();
    }

    public Schema schema() {
        return schema;
    }

    public void write(Sample sample, DataOutput out) throws IOException {
        Origin origin = sample.origin();
        ValueCodec.writeText(origin.topic(), out);
        out.writeInt(origin.partition());
        out.writeLong(origin.offset());
        out.writeLong(sample.sub());
        out.writeLong(sample.eventTime());
        for (int i = 0; i < codecs.size(); i++) {
            codecs.get(i).writeNullable(sample.get(i), out);
        }
    }

    public Sample read(DataInput in) throws IOException {
        Origin origin = new Origin(topic(ValueCodec.readText(in)), in.readInt(), in.readLong());
        long sub = in.readLong();
        long eventTime = in.readLong();
        Object[] values = new Object[codecs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = codecs.get(i).readNullable(in);
        }
        return Sample.of(schema, origin, sub, eventTime, values);
    }

    /** Samples of one topic share one string. */
    private String topic(String read) {
        if (!read.equals(lastTopic)) {
            lastTopic = read;
        }
        return lastTopic;
    }
}
