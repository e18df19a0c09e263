package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Outside;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.SplitSettings;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.SealedShard;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Readers from elsewhere agree on a dataset with columns of nearly every type: pandas has no missing integers, not
 * even in lists, and mlcroissant no lists of images or texts.
 */
class ReadersTest extends ShardWriting {
    private static final List<String> LEFT_OUT = List.of("small", "large", "tokens", "words", "photos");
    private static final Schema SCHEMA = without(AllTypes.row(0, 0)).schema();

    private static Sample without(Sample row) {
        Sample fewer = row;
        for (String name : LEFT_OUT) {
            int index = fewer.schema().indexOf(name);
            fewer = fewer.without(fewer.schema().without(index), index);
        }
        return fewer;
    }

    @Test
    void readersFromElsewhereSeeTheSameRows() throws Exception {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("train", 8000);
        weights.put("test", 2000);
        root = root.resolveSibling(root.getFileName() + "-readers");
        dataset = Dataset.of("all-types", Profile.TRAIN, SCHEMA, new SplitSettings("text", weights, 3));
        dataset.file().establish(Root.open(root), dataset.card(Clock.systemUTC().instant()));
        start(settings(200, 256));
        for (int row = 0; row < 500; row++) {
            writer.add(without(AllTypes.row(0, row)));
        }
        writer.closeAll();
        List<SealedShard> shards = writer.handOver().shards();
        commit(0, 500, shards);
        assertContractHolds();
        Outside.Run run = Outside.python(
                Outside.shared("readers/read_matrix.py").toString(),
                root.toString(),
                "--split",
                "all",
                "--require",
                "pyarrow,datasets,duckdb,polars,mlcroissant");
        assertThat(run.exit()).as(run.printed()).isZero();
    }
}
