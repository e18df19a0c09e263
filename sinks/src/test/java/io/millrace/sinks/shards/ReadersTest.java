package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.sinks.Dataset;
import io.millrace.sinks.Outside;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.SplitSettings;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.SealedShard;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers from elsewhere agree on a dataset with a column of every type. */
class ReadersTest extends ShardWriting {
    @ParameterizedTest
    @EnumSource(Profile.class)
    void readersFromElsewhereSeeTheSameRows(Profile profile) throws Exception {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("train", 8000);
        weights.put("test", 2000);
        root = root.resolveSibling(root.getFileName() + "-" + profile);
        dataset = Dataset.of("all-types", profile, AllTypes.SCHEMA, new SplitSettings("text", weights, 3));
        dataset.file().establish(Root.open(root), dataset.card(Clock.systemUTC().instant()));
        start(settings(200, 256));
        addRows(0, 500);
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
