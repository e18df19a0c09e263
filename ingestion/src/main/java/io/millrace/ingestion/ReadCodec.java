package io.millrace.ingestion;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import io.millrace.core.Rejection;
import io.millrace.core.Rejection.Content;
import io.millrace.core.Sample;
import io.millrace.core.SampleCodec;
import io.millrace.core.Schema;
import io.millrace.ingestion.flink.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The edge between source and intake as bytes, should it ever not be chained. */
final class ReadCodec implements Codec<Read> {
    private static final byte SAMPLE = 1;
    private static final byte REJECTION = 2;
    private static final byte NOTHING = 0;
    private static final byte RAW = 1;
    private static final byte FIELDS = 2;
    private static final byte END = 3;

    private final SampleCodec samples;

    private ReadCodec(Schema schema) {
        this.samples = new SampleCodec(schema);
    }

    /** Reads of records with this schema. */
    record Reads(Schema schema) implements Codec.Declaration<Read> {
        @Override
        public Class<Read> type() {
            return Read.class;
        }

        @Override
        public Codec<Read> create() {
            return new ReadCodec(schema);
        }
    }

    @Override
    public void write(Read read, DataOutput out) throws IOException {
        out.writeByte(read.isEnd() ? END : read.isSample() ? SAMPLE : REJECTION);
        if (read.isSample()) {
            samples.write(read.sample(), out);
        } else if (!read.isEnd()) {
            write(read.rejection(), out);
        }
    }

    @Override
    public Read read(DataInput in) throws IOException {
        return switch (in.readByte()) {
            case SAMPLE -> Read.of(samples.read(in));
            case REJECTION -> Read.of(readRejection(in));
            default -> Read.END;
        };
    }

    private void write(Rejection rejection, DataOutput out) throws IOException {
        out.writeUTF(rejection.origin().toString());
        out.writeLong(rejection.eventTime());
        out.writeUTF(rejection.reason());
        out.writeUTF(rejection.field() == null ? "" : rejection.field());
        if (rejection.content() instanceof Content.Raw raw) {
            out.writeByte(RAW);
            out.writeInt(raw.bytes().length());
            raw.bytes().writeTo(out);
        } else if (rejection.content() instanceof Content.Fields fields) {
            out.writeByte(FIELDS);
            samples.write(fields.sample(), out);
        } else {
            out.writeByte(NOTHING);
        }
    }

    private Rejection readRejection(DataInput in) throws IOException {
        Origin origin = Origin.parse(in.readUTF());
        long eventTime = in.readLong();
        String reason = in.readUTF();
        String field = in.readUTF();
        Rejection read = new Rejection(origin, 0, eventTime, IntakeReason.STEP, reason, null, readContent(in));
        return field.isEmpty() ? read : read.in(field);
    }

    private Content readContent(DataInput in) throws IOException {
        byte kind = in.readByte();
        if (kind == NOTHING) {
            return null;
        }
        if (kind == FIELDS) {
            Sample sample = samples.read(in);
            return new Content.Fields(sample);
        }
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new Content.Raw(Bytes.owning(bytes));
    }
}
