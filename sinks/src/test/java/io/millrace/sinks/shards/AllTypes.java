package io.millrace.sinks.shards;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.Origin;
import io.millrace.core.Raster;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Rows with a column of every type; every third value of an optional one is missing. */
public final class AllTypes {
    public static final Schema SCHEMA = Schema.of(
            Field.required("text", FieldType.STRING),
            Field.optional("note", FieldType.STRING),
            Field.optional("yes", FieldType.BOOL),
            Field.optional("small", FieldType.INT32),
            Field.optional("large", FieldType.INT64),
            Field.optional("real", FieldType.FLOAT32),
            Field.optional("exact", FieldType.FLOAT64),
            Field.optional("at", FieldType.TIMESTAMP),
            Field.optional("day", FieldType.DATE),
            Field.optional("raw", FieldType.BYTES),
            Field.optional("tree", FieldType.JSON),
            Field.required("mood", FieldType.label(List.of("bad", "fair", "good"))),
            Field.optional("photo", FieldType.IMAGE),
            Field.optional("sound", FieldType.AUDIO),
            Field.optional("tokens", FieldType.list(FieldType.INT32)),
            Field.optional("words", FieldType.list(FieldType.STRING)),
            Field.optional("photos", FieldType.list(FieldType.IMAGE)),
            Field.required("pixels", FieldType.tensor(FieldType.FLOAT32, List.of(2, 3))));

    private static final Bytes PHOTO = Image.of(Raster.paint(3, 2, 3, (x, y, channel) -> 40 * x + 20 * y + channel))
            .bytes();

    private AllTypes() {}

    public static Sample row(int partition, long offset) {
        Random random = new Random(offset);
        Image photo = Image.of(PHOTO);
        List<Object> values = new ArrayList<>(Arrays.asList(
                "Zeile " + offset + " grüßt " + "word ".repeat(random.nextInt(20)),
                offset % 3 == 0 ? null : "note-" + offset,
                offset % 3 == 1 ? null : (Object) (offset % 2 == 0),
                offset % 3 == 2 ? null : (Object) (int) (offset % 5),
                offset % 3 == 0 ? null : (Object) (offset << 33),
                offset % 3 == 1 ? null : (Object) (offset / 3f),
                offset % 3 == 2 ? null : (Object) (offset / 7.0),
                offset % 3 == 0 ? null : (Object) (1_790_000_000_000_000L + offset),
                offset % 3 == 1 ? null : (Object) (int) (20_000 + offset % 300),
                offset % 3 == 2 ? null : (Object) Bytes.owning(new byte[] {(byte) offset, -1, 0}),
                offset % 3 == 0 ? null : "{\"n\":" + offset + "}",
                offset % 3,
                offset % 3 == 1 ? null : photo,
                offset % 3 == 2
                        ? null
                        : Bytes.owning(("RIFF" + offset).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                offset % 3 == 0 ? null : tokens((int) (offset % 4)),
                offset % 3 == 1 ? null : Arrays.asList("a", null, "w" + offset),
                offset % 3 == 2 ? null : List.of(photo, photo),
                Tensor.copyOf(new float[] {offset, 1, 2, 3, 4, random.nextFloat()})));
        return Sample.of(SCHEMA, new Origin("events", partition, offset), 1_790_000_000_000L + offset, values);
    }

    private static List<Object> tokens(int count) {
        List<Object> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(i == 2 ? null : i * 7);
        }
        return tokens;
    }
}
