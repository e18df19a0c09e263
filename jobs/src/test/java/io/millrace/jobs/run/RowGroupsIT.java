package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.BrokerProcess;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.parquet.ParquetRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which rows stand together in a row group is a matter of the records, not of the checkpoints. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class RowGroupsIT {
    private static final int RECORDS = 20_000;

    @TempDir
    Path directory;

    @Test
    void theRowsOfEveryRowGroupAreTheSameAtEveryCheckpointInterval() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(directory)) {
            broker.createTopic("groups", 1);
            pipeline(broker, "sent").send(broker, 0, RECORDS, RowGroupsIT::text);
            List<TreeSet<String>> groups = new ArrayList<>();
            List<Integer> appends = new ArrayList<>();
            for (String interval : List.of("0.2", "1", "10")) {
                TestPipeline pipeline = pipeline(broker, "every-" + interval).with("INTERVAL", interval);
                assertThat(pipeline.run("--quiet").code()).isZero();
                groups.add(groups(pipeline.root()));
                appends.add(pipeline.root().appends().size());
            }
            assertThat(groups.get(0)).hasSizeGreaterThan(5);
            assertThat(groups.get(1)).isEqualTo(groups.get(0));
            assertThat(groups.get(2)).isEqualTo(groups.get(0));
            assertThat(appends.get(0)).as("appends at 200 ms and at 10 s").isGreaterThan(appends.get(2));
        }
    }

    private TestPipeline pipeline(BrokerProcess broker, String name) throws Exception {
        return new TestPipeline(directory.resolve(name), broker.brokers(), "groups")
                .with("STOP", "latest")
                .with("PARALLELISM", 1)
                .with("SHARD_ROWS", "5000, row_group_megabytes: 1");
    }

    /** About a kilobyte that hardly shrinks, the same for the same number. */
    private static String text(int id) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(id);
        while (text.length() < 1000) {
            text.append(Long.toString(random.nextLong(), 36));
        }
        return text.toString();
    }

    /** The ids of the rows of each row group, in their order. */
    private static TreeSet<String> groups(Root root) throws Exception {
        TreeSet<String> groups = new TreeSet<>();
        for (FileEntry file : root.files()) {
            for (List<Group> rows : ParquetRows.read(Path.of(root.store().name(file.path())))) {
                groups.add(rows.stream()
                        .map(row -> row.getString("_mr_id", 0))
                        .toList()
                        .toString());
            }
        }
        return groups;
    }
}
