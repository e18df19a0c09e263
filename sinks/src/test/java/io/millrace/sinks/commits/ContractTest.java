package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Outside;
import io.millrace.core.Ranges;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The independent checker of the contract accepts what this package writes. */
class ContractTest {
    private static final String FEATURES = """
            {"_mr_id":{"_type":"Value","dtype":"string"},"text":{"_type":"Value","dtype":"string"},
             "flag":{"_type":"Value","dtype":"bool"},"n":{"_type":"Value","dtype":"int64"},
             "score":{"_type":"Value","dtype":"float32"},"day":{"_type":"Value","dtype":"date32"},
             "ts":{"_type":"Value","dtype":"timestamp[us, tz=UTC]"},"secret":{"_type":"Value","dtype":"binary"},
             "label":{"_type":"ClassLabel","names":["cat","dog"]},"photo":{"_type":"Image"},"voice":{"_type":"Audio"},
             "tokens":{"_type":"List","feature":{"_type":"Value","dtype":"int32"}},
             "photos":{"_type":"List","feature":{"_type":"Image"}},
             "pixels":{"_type":"List","feature":{"_type":"Value","dtype":"float32"},"length":6}}""";

    @TempDir
    Path directory;

    @Test
    void aNewRootOfEveryKindOfColumnIsValid() throws Exception {
        TreeMap<String, List<Integer>> shapes = new TreeMap<>(Map.of("pixels", List.of(2, 3)));
        TreeMap<String, String> ciphertext = new TreeMap<>(Map.of("secret", "encrypt"));
        java.util.LinkedHashMap<String, Integer> weights = new java.util.LinkedHashMap<>();
        weights.put("train", 9000);
        weights.put("spare", 0);
        weights.put("test", 1000);
        DatasetFile dataset = new DatasetFile(
                "sample",
                "train",
                FEATURES,
                List.of("_mr_id", "pixels"),
                shapes,
                ciphertext,
                new SplitPoints("text", 7, weights));
        Path root = directory.resolve("root");

        dataset.establish(
                Root.open(root),
                new DataCard("Tickets: \"all\" of them.\nSecond line.", "cc-by-4.0", TestJob.CLOCK.instant()));

        assertValid(root);
    }

    @Test
    void appendsRollbackAndHeldRowsAreValid() throws Exception {
        TestJob job = new TestJob(directory.resolve("root"));
        Committing committing = job.committing();
        committing.append(TestJob.request(0, 0, 10, parquet(job, 0, 0, 8)));
        committing.append(TestJob.request(1, 10, 20, parquet(job, 1, 8, 18)));
        committing.append(TestJob.request(2, 20, 30, parquet(job, 2, 18, 30)));
        assertValid(job.layout.root());

        new Rollback(job.root(), TestJob.CLOCK).to(0);
        Committing after = job.committing();
        after.deleteUndone();
        after.append(TestJob.request(1, 10, 25, parquet(job, 3, 8, 25)));
        AppendRequest drained = new AppendRequest(
                2,
                TestJob.range(25, 26),
                Counts.of(1, 0, Map.of("intake.not_json", 1L)),
                List.of(),
                Set.of(),
                "job/9",
                System.currentTimeMillis(),
                Map.of("topic_ids", Map.of("events", "abc")));
        after.append(drained);

        assertValid(job.layout.root());
        assertThat(job.scratch()).isEmpty();
    }

    private SealedShard parquet(TestJob job, int number, long from, long to) throws Exception {
        Path file = directory.resolve("shard.parquet");
        Outside.Run run = Outside.python(
                Path.of("src/test/resources/write_shard.py").toAbsolutePath().toString(),
                file.toString(),
                TestJob.DATASET.features(),
                "events",
                "0",
                String.valueOf(from),
                String.valueOf(to));
        assertThat(run.exit()).as(run.printed()).isZero();
        Ranges source = TestJob.range(from, to);
        String writer = number < 3 ? TestJob.WRITER : "ffeeddccbbaa0099";
        String path = String.format("data/train/part-%s-%08d.parquet", writer, number % 3);
        FileEntry entry = new FileEntry(
                path,
                Files.size(file),
                FileHash.of(Files.readAllBytes(file)),
                to - from,
                List.of(to - from),
                source,
                List.of());
        Files.move(file, job.layout.scratch("sealed-" + number));
        return new SealedShard("sealed-" + number, entry);
    }

    private static void assertValid(Path root) throws Exception {
        Outside.Run run =
                Outside.python(Outside.shared("readers/check_contract.py").toString(), root.toString());
        assertThat(run.exit()).as(run.printed()).isZero();
    }
}
