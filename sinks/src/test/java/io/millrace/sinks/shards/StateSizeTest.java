package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.ParquetSettings.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateSizeTest {
    private static final Schema SCHEMA = Schema.of(Field.required("noise", FieldType.BYTES));
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path root;

    /** Rows that no codec shrinks, so this is the largest that the state of a split gets. */
    @Test
    void afterTheThirdPieceOfALargeShardTheStateIsSmall() throws IOException {
        Dataset dataset = Dataset.of("noise", Profile.TRAIN, SCHEMA, null);
        ParquetSettings settings =
                new ParquetSettings(root.toString(), Profile.TRAIN, 1_000_000, 256, 10, 32, null, null, false);
        try (ShardWriter writer = new ShardWriter(dataset, settings, 192L << 20, System::currentTimeMillis)) {
            Random random = new Random(5);
            for (int row = 0; pieces(writer) < 3; row++) {
                for (int more = 0; more < 20; more++) {
                    byte[] noise = new byte[100_000];
                    random.nextBytes(noise);
                    Origin origin = new Origin("events", 0, row * 20L + more);
                    writer.add(Sample.of(SCHEMA, origin, 0, List.of(Bytes.owning(noise))));
                }
            }
            await().until(() -> writer.snapshot().get(0).cut().isEmpty());
            ShardState state = writer.snapshot().get(0);
            assertThat(state.rows()).isGreaterThan(3 * 32 * 10);
            assertThat(ShardStateCodec.write(state)).hasSizeLessThan(64 * MEGABYTE);
        }
    }

    private static int pieces(ShardWriter writer) {
        List<ShardState> states = writer.snapshot();
        return states.isEmpty() ? 0 : states.get(0).pieces().size();
    }
}
