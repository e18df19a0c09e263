package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.SplitSettings;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.SealedShard;
import io.millrace.sinks.parquet.ParquetRows;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShardWriterTest extends ShardWriting {
    @Test
    void shardsHaveExactlyTheirRowsAndTheContractHolds() throws Exception {
        start(settings(1000, 256));
        List<SealedShard> shards = new ArrayList<>();
        addRows(0, 2500);
        writer.closeAll();
        shards.addAll(writer.handOver().shards());
        assertThat(shards).extracting(shard -> shard.file().rows()).containsExactly(1000L, 1000L, 500L);
        commit(0, 2500, shards);
        assertThat(ids(shards)).hasSize(2500);
        assertContractHolds();
    }

    @Test
    void everyTypeReadsBack() throws Exception {
        start(settings(1000, 256));
        addRows(0, 7);
        writer.closeAll();
        List<SealedShard> shards = writer.handOver().shards();
        commit(0, 7, shards);
        var rows = ParquetRows.read(path(shards.get(0))).get(0);
        var byId = new java.util.HashMap<String, org.apache.parquet.example.data.Group>();
        rows.forEach(row -> byId.put(row.getString("_mr_id", 0), row));
        var row = byId.get("events/0/4/0");
        assertThat(row.getString("text", 0)).startsWith("Zeile 4 grüßt");
        assertThat(row.getLong("large", 0)).isEqualTo(4L << 33);
        assertThat(row.getFieldRepetitionCount("yes")).isZero();
        assertThat(row.getGroup("pixels", 0).getGroup("list", 0).getFloat("element", 0))
                .isEqualTo(4f);
        assertThat(row.getGroup("tokens", 0).getFieldRepetitionCount("list")).isZero();
        assertThat(byId.get("events/0/0/0").getGroup("photo", 0).getFieldRepetitionCount("path"))
                .isZero();
        assertThat(byId.get("events/0/0/0")
                        .getGroup("words", 0)
                        .getGroup("list", 1)
                        .getFieldRepetitionCount("element"))
                .isZero();
    }

    @Test
    void aShardIsSealedByItsAgeAndTheAgeSurvivesARestore() throws Exception {
        ParquetSettings settings =
                new ParquetSettings(root.toString(), Profile.TRAIN, 1000, 256, 10, null, null, null, false);
        start(settings);
        addRows(0, 10);
        clock.addAndGet(9 * 60_000);
        writer.closeAged();
        restart(settings, decoded(encoded(writer.snapshot())));
        assertThat(writer.nextDeadline()).isEqualTo(1_000 + 600_000);
        clock.addAndGet(60_000);
        writer.closeAged();
        assertThat(writer.nextDeadline()).isEqualTo(Long.MAX_VALUE);
        writer.closeAll();
        assertThat(writer.handOver().shards()).hasSize(1);
    }

    @Test
    void overTheMemoryBudgetTheLargestGroupIsCutEarly() throws Exception {
        writer = new ShardWriter(dataset, settings(1_000_000, 256), MEBIBYTE / 2, clock::get);
        addRows(0, 30_000);
        writer.closeAll();
        assertThat(writer.handOver().shards().get(0).file().rowGroups()).hasSizeGreaterThan(2);
    }

    @Test
    void aShardOfManyGroupsIsNearItsSizeAndItsGroupsAreEven() throws Exception {
        start(new ParquetSettings(root.toString(), Profile.TRAIN, 1_000_000, 3, 10, 1, null, null, false));
        addRows(0, 60_000);
        writer.closeAll();
        List<SealedShard> shards = writer.handOver().shards();
        FileEntry first = shards.get(0).file();
        assertThat(first.bytes()).isBetween(95 * 3 * MEBIBYTE / 100, 105 * 3 * MEBIBYTE / 100);
        List<Long> groups = first.rowGroups();
        assertThat(Collections.min(groups)).isGreaterThan(Collections.max(groups) * 95 / 100);
    }

    @Test
    void splitsHaveTheirOwnShardsAndAnEmptySplitHasNone() throws Exception {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("train", 7000);
        weights.put("validation", 3000);
        weights.put("test", 0);
        Path other = root.resolveSibling(root.getFileName() + "-splits");
        dataset = Dataset.of("all-types", Profile.TRAIN, AllTypes.SCHEMA, new SplitSettings(null, weights, 3));
        dataset.file()
                .establish(Root.open(other), dataset.card(Clock.systemUTC().instant()));
        root = other;
        start(settings(500, 256));
        addRows(0, 1000);
        writer.closeAll();
        List<SealedShard> shards = writer.handOver().shards();
        commit(0, 1000, shards);
        assertThat(shards).extracting(shard -> shard.file().split()).contains("train", "validation");
        assertThat(ids(shards)).hasSize(1000);
        assertContractHolds();
    }
}
