package io.millrace.demo.benchmark.sink;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import io.millrace.core.Tensor;
import io.millrace.sinks.ParquetSettings.Profile;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What rows are made of. */
public enum Workload {
    /** 40 to 800 words, frequent ones more often. */
    TEXT(Profile.TRAIN, Schema.of(Field.required("text", FieldType.STRING)), random -> List.of(text(random))),
    TABULAR(
            Profile.TRAIN,
            Schema.of(
                    Field.required("customer", FieldType.STRING),
                    Field.required("country", FieldType.STRING),
                    Field.required("at", FieldType.TIMESTAMP),
                    Field.required("product", FieldType.INT64),
                    Field.required("quantity", FieldType.INT32),
                    Field.required("price", FieldType.FLOAT64),
                    Field.required("weight", FieldType.FLOAT32),
                    Field.required("is_gift", FieldType.BOOL)),
            Workload::order),
    /** 512 tokens of a vocabulary, small numbers more often. */
    TOKENS(
            Profile.TRAIN,
            Schema.of(Field.required("tokens", FieldType.tensor(FieldType.INT32, List.of(512)))),
            random -> List.of(tokens(random))),
    /** 20 to 80 KB that no codec shrinks, as JPEG is. */
    IMAGES(
            Profile.MEDIA,
            Schema.of(Field.required("image", FieldType.BYTES)),
            random -> List.of(noise(random, 20_000 + random.nextInt(60_000))));

    private static final int WORDS = 20_000;
    private static final int FIRST_SECOND = 1_700_000_000;

    private final Profile profile;
    private final Schema schema;
    private final Function<Random, List<Object>> row;

    Workload(Profile profile, Schema schema, Function<Random, List<Object>> row) {
        this.profile = profile;
        this.schema = schema;
        this.row = row;
    }

    Profile profile() {
        return profile;
    }

    Schema schema() {
        return schema;
    }

    List<Object> row(Random random) {
        return row.apply(random);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 40 + random.nextInt(760);
        for (int word = 0; word < words; word++) {
            text.append(word((int) Math.pow(WORDS, random.nextDouble()))).append(' ');
        }
        return text.toString();
    }

    /** The word of a rank: frequent ones are short. */
    private static String word(int rank) {
        return Integer.toString(rank * 31 + 7, Character.MAX_RADIX);
    }

    private static List<Object> order(Random random) {
        return List.of(
                "customer-" + random.nextInt(1_000_000),
                Integer.toString(360 + (int) Math.abs(random.nextGaussian() * 40), Character.MAX_RADIX),
                (FIRST_SECOND + random.nextInt(86_400)) * 1_000_000L + random.nextInt(1_000_000),
                (long) Math.abs(random.nextGaussian() * 10_000),
                1 + random.nextInt(9),
                random.nextInt(100_000) / 100.0,
                random.nextFloat(),
                random.nextInt(20) == 0);
    }

    private static Tensor tokens(Random random) {
        int[] tokens = new int[512];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = (int) Math.abs(random.nextGaussian() * 8_000);
        }
        return Tensor.copyOf(tokens);
    }

    private static Bytes noise(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.owning(bytes);
    }
}
