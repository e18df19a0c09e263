package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Tensor;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.commits.SealedShard;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shards by bytes are within 5 % of their size, whatever their rows are. */
class ShardBytesTest extends ShardWriting {
    /** What rows are made of. */
    enum Rows {
        TEXT(FieldType.STRING, random -> words(random, 20 + random.nextInt(400))),
        NUMBERS(FieldType.FLOAT64, Random::nextGaussian),
        TOKENS(FieldType.tensor(FieldType.INT32, List.of(512)), Rows::tokens),
        IMAGES(FieldType.BYTES, random -> noise(random, 20_000 + random.nextInt(60_000)));

        private final FieldType type;
        private final Function<Random, Object> value;

        Rows(FieldType type, Function<Random, Object> value) {
            this.type = type;
            this.value = value;
        }

        private static String words(Random random, int count) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < count; word++) {
                text.append("word")
                        .append((int) Math.abs(random.nextGaussian() * 500))
                        .append(' ');
            }
            return text.toString();
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

    /** The first shards of many rows; the last ones are open. */
    private List<SealedShard> fill(Rows rows, Profile profile, int megabytes, int group) {
        Schema schema = Schema.of(Field.required("x", rows.type));
        dataset = Dataset.of("sizes", profile, schema, null);
        start(new ParquetSettings(root.toString(), profile, 1_000_000_000, megabytes, 10, group, null, null, false));
        Random random = new Random(3);
        List<SealedShard> shards = new ArrayList<>();
        for (int offset = 0; shards.size() < 3; offset++) {
            Object value = rows.value.apply(random);
            writer.add(Sample.of(schema, new Origin("events", 0, offset), 0, List.of(value)));
            if (offset % 1000 == 0) {
                shards.addAll(writer.handOver().shards());
            }
        }
        return shards;
    }

    @ParameterizedTest(name = "{0} of {2} MB in groups of {3} MB, profile {1}")
    @CsvSource({
        "TEXT,TRAIN,8,1",
        "TEXT,TRAIN,10,4",
        "TEXT,TRAIN,3,4",
        "NUMBERS,TRAIN,8,1",
        "NUMBERS,TRAIN,10,4",
        "TOKENS,TRAIN,8,2",
        "TOKENS,TRAIN,7,3",
        "IMAGES,TRAIN,16,1",
        "IMAGES,MEDIA,25,4",
        "IMAGES,MEDIA,41,24",
    })
    void aShardIsWithinFivePercentOfItsSize(Rows rows, Profile profile, int megabytes, int group) {
        long size = megabytes * MEBIBYTE;
        assertThat(fill(rows, profile, megabytes, group))
                .extracting(shard -> shard.file().bytes())
                .allSatisfy(bytes -> assertThat(bytes).isBetween(size - size / 20, size + size / 20));
    }
}
