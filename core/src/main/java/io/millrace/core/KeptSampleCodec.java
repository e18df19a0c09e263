package io.millrace.core;

import io.millrace.core.Refusal.Trouble;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Samples to bytes and back for what outlives a run. Each tells of which fields it is, so that a changed pipeline file
 * never reads its bytes as other values. For one thread.
 */
public final class KeptSampleCodec {
    private final SampleCodec codec;
    private final long fields;

    public KeptSampleCodec(Schema schema) {
        codec = new SampleCodec(schema);
        fields = digest(schema);
    }

    /** First 8 bytes of the SHA-256 of the names and types, labels and kinds of ciphertext among them. */
    private static long digest(Schema schema) {
        StringBuilder text = new StringBuilder();
        for (Field field : schema.fields()) {
            text.append(field.name())
                    .append(' ')
                    .append(field.type())
                    .append(field.type().names());
            text.append(field.ciphertext()).append('\n');
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void write(Sample sample, DataOutput out) throws IOException {
        out.writeLong(fields);
        codec.write(sample, out);
    }

    /** @throws Refusal if it was written under other fields */
    public Sample read(DataInput in) throws IOException {
        if (in.readLong() != fields) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the state holds rows of a step that remembers, with other fields than the pipeline file now gives"
                            + " it: go on with the file that it was saved under and drain it, then change the file");
        }
        return codec.read(in);
    }
}
