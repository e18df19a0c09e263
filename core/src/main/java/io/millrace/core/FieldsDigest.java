package io.millrace.core;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A key of 16 bytes for the values of some fields: the first half of their SHA-256. Equal values give equal keys, absent
 * ones too, as do 0.0 and -0.0, and what is not a number; different ones give different keys, but for a chance of 2⁻⁶⁴ once there are 2³² of them. Images count by
 * their bytes. For one thread.
 */
public final class FieldsDigest {
    private static final int LENGTH = 16;

    private final Schema schema;
    private final int[] indexes;
    private final List<ValueCodec> codecs;
    private final MessageDigest digest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public FieldsDigest(Schema schema, int... indexes) {
        this.schema = schema;
        this.indexes = indexes.clone();
        this.codecs = Arrays.stream(indexes)
                .mapToObj(index -> new ValueCodec(schema.field(index).type()))
                .toList();
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How keys are made, in words; other fields, or other types of them, give another text. */
    public String recipe() {
        return Arrays.stream(indexes)
                .mapToObj(schema::field)
                .map(field -> field.name() + ": " + field.type()
                        + (field.type().names().isEmpty() ? "" : field.type().names()))
                .collect(Collectors.joining(", ", "first " + LENGTH + " bytes of the SHA-256 of ", ""));
    }

    /** Numbers that count as equal have the same bits. */
    private static Object plain(Object value) {
        if (value instanceof Double number) {
            return Double.longBitsToDouble(Double.doubleToLongBits(number + 0.0));
        }
        return value instanceof Float number ? Float.intBitsToFloat(Float.floatToIntBits(number + 0.0f)) : value;
    }

    public Bytes of(Sample sample) {
        bytes.reset();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (int i = 0; i < indexes.length; i++) {
                codecs.get(i).writeNullable(plain(sample.get(indexes[i])), out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Bytes.owning(Arrays.copyOf(digest.digest(bytes.toByteArray()), LENGTH));
    }
}
