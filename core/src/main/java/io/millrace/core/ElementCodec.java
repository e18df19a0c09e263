package io.millrace.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Elements of an edge with one schema to bytes and back. */
public final class ElementCodec {
    private final SampleCodec samples;

    public ElementCodec(Schema schema) {
        this.samples = new SampleCodec(schema);
    }

    public void write(Element element, DataOutput out) throws IOException {
        out.writeBoolean(element instanceof Sample);
        if (element instanceof Sample sample) {
            samples.write(sample, out);
        } else {
            TallyCodec.write((Tally) element, out);
        }
    }

    public Element read(DataInput in) throws IOException {
        return in.readBoolean() ? samples.read(in) : TallyCodec.read(in);
    }
}
