package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Tensor;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.ParquetSettings.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Blocks of written groups hold the rows of later ones: nothing may be kept that points into them. */
class ArraysUsedAgainTest extends ShardWriting {
    private static final Schema FEATURES =
            Schema.of(Field.required("features", FieldType.parse("tensor<float32>[64]")));
    private static final int ROWS = 60_000;

    ArraysUsedAgainTest() {
        dataset = Dataset.of("features", Profile.TRAIN, FEATURES, null);
    }

    /** Rows of one length, topics with names of one length: what is in the arrays now looks like what was there. */
    @Test
    void rowsOfTwoTopicsKeepTheirIdsFromGroupToGroup() throws Exception {
        start(new ParquetSettings(root.toString(), Profile.TRAIN, 1_000_000, 256, 10, 1, null, null, false));
        Random random = new Random(9);
        List<String> expected = new ArrayList<>();
        for (long row = 0; row < ROWS; row++) {
            Origin origin = new Origin(random.nextBoolean() ? "clicks" : "orders", 0, row);
            expected.add(origin.rowId(0));
            writer.add(Sample.of(FEATURES, origin, 0, List.of(Tensor.copyOf(new float[64]))));
        }
        writer.closeAll();
        List<String> written = new ArrayList<>();
        groups(writer.handOver().shards()).forEach(written::addAll);
        assertThat(written).containsExactlyInAnyOrderElementsOf(expected);
    }
}
