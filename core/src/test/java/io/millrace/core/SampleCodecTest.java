package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples of every type come back from their bytes as they were, nulls included. */
class SampleCodecTest {
    private static final List<FieldType> TYPES = List.of(
            FieldType.STRING,
            FieldType.BOOL,
            FieldType.INT32,
            FieldType.INT64,
            FieldType.FLOAT32,
            FieldType.FLOAT64,
            FieldType.TIMESTAMP,
            FieldType.DATE,
            FieldType.BYTES,
            FieldType.JSON,
            FieldType.label(List.of("a", "b", "c")),
            FieldType.IMAGE,
            FieldType.AUDIO,
            FieldType.list(FieldType.STRING),
            FieldType.list(FieldType.INT64),
            FieldType.tensor(FieldType.FLOAT32, List.of(2, 3)),
            FieldType.tensor(FieldType.BOOL, List.of(4)));
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        List<Field> fields = new ArrayList<>();
        for (FieldType type : TYPES) {
            String name = "f" + fields.size();
            fields.add(type.kind() == Kind.TENSOR ? Field.required(name, type) : Field.optional(name, type));
        }
        return new Schema(fields);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsReadIsWhatWasWritten(long seed) throws IOException {
        Random random = new Random(seed);
        SampleCodec codec = new SampleCodec(SCHEMA);
        for (int i = 0; i < 200; i++) {
            Sample sample = sample(random);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            codec.write(sample, new DataOutputStream(bytes));
            codec.write(sample, new DataOutputStream(bytes));
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            assertThat(codec.read(in)).as("seed " + seed).isEqualTo(sample);
            assertThat(codec.read(in)).isEqualTo(sample);
            assertThat(in.available()).isZero();
        }
    }

    /** Whatever is in a shuffle or in state was let in before; a reject there could not be told and would end the job. */
    @Test
    void anImageIsNotJudgedAgain() throws IOException {
        byte[] large =
                Image.of(Raster.paint(2, 2, 1, (x, y, channel) -> 0)).bytes().toArray();
        ByteBuffer.wrap(large).putInt(16, 8192).putInt(20, 8192);
        assertThat(passed(Bytes.owning(large)))
                .extracting(Image::width, Image::height)
                .containsExactly(8192, 8192);
        Image none = passed(Bytes.owning(new byte[] {'B', 'M', 0}));
        assertThat(none.bytes().length()).isEqualTo(3);
        assertThat(none.memory()).isEqualTo(3);
        assertThatThrownBy(none::width).hasMessage("not_an_image");
        assertThatThrownBy(none::raster).hasMessage("not_an_image");
    }

    private static Image passed(Bytes file) throws IOException {
        SampleCodec codec = new SampleCodec(Schema.of(Field.required("photo", FieldType.IMAGE)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Object> values = List.of(Image.stored(file));
        codec.write(Sample.of(codec.schema(), new Origin("t", 0, 1), 0, values), new DataOutputStream(bytes));
        return codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())))
                .get(0, Image.class);
    }

    private static Sample sample(Random random) {
        List<Object> values = new ArrayList<>();
        for (FieldType type : TYPES) {
            boolean none = type.kind() != Kind.TENSOR && random.nextInt(4) == 0;
            values.add(none ? null : value(type, random));
        }
        Origin origin = new Origin("topic-" + random.nextInt(), random.nextInt(9), random.nextLong() >>> 1);
        return Sample.of(SCHEMA, origin, random.nextLong() >>> 20, values);
    }

    private static Object value(FieldType type, Random random) {
        return switch (type.kind()) {
            case STRING, JSON -> text(random);
            case BOOL -> random.nextBoolean();
            case INT32, DATE -> random.nextInt();
            case INT64, TIMESTAMP -> random.nextLong();
            case FLOAT32 -> random.nextFloat();
            case FLOAT64 -> random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian();
            case LABEL -> (long) random.nextInt(3);
            case BYTES, AUDIO -> bytes(random);
            case IMAGE -> Image.of(Raster.paint(1 + random.nextInt(3), 2, 3, (x, y, c) -> random.nextInt(256)));
            case LIST -> list(type, random);
            case TENSOR -> tensor(type, random);
        };
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 1, 0xD000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Bytes bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(50)];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }

    private static List<Object> list(FieldType type, Random random) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.add(value(type.element(), random));
        }
        return List.copyOf(values);
    }

    private static Tensor tensor(FieldType type, Random random) {
        if (type.element().kind() == Kind.BOOL) {
            return Tensor.copyOf(new boolean[] {random.nextBoolean(), random.nextBoolean(), false, true});
        }
        return Tensor.copyOf(new float[] {random.nextFloat(), 0f, -1f, Float.MAX_VALUE, 1e-40f, 3f});
    }
}
