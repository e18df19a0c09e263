package io.millrace.jobs.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.cli.Main;
import io.millrace.sinks.snapshots.GrowingRoot;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.pages.Chunk;
import io.millrace.sinks.snapshots.pages.ShardReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCommandTest {
    private static final int REFUSED = 3;

    @TempDir
    private Path directory;

    private GrowingRoot root;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void make() {
        root = new GrowingRoot(directory.resolve("root"), 100);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        String[] all = Stream.of(
                        Stream.of(
                                "snapshot",
                                arguments[0],
                                "--path",
                                directory.resolve("root").toString()),
                        Arrays.stream(arguments).skip(1))
                .flatMap(each -> each)
                .toArray(String[]::new);
        return Main.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    @Test
    void createPinsWhatIsCommittedAndListShowsIt() {
        root.append(150);
        assertThat(run("create", "--tag", "v1")).isZero();
        Snapshot made = root.snapshots().latest().orElseThrow();
        assertThat(lines()).first().isEqualTo("snapshot " + made.id());
        assertThat(lines()).last().isEqualTo("LATEST names it, and so does v1");
        assertThat(run("create")).isZero();
        assertThat(lines()).first().isEqualTo("snapshot " + made.id() + " was there already");
        assertThat(run("list")).isZero();
        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith(made.shortId())
                .endsWith("  LATEST v1");
        assertThat(run("show", "v1", "--files")).isZero();
        assertThat(out.toString()).contains("segment 0: ", "data/train/part-", "begins anew");
    }

    @Test
    void nothingCommittedIsOneLineWithTheWayOut() {
        assertThat(run("create")).isEqualTo(REFUSED);
        assertThat(err.toString().lines()).singleElement().asString().contains("has no committed file yet: wait for");
        assertThat(run("list")).isZero();
        assertThat(lines()).containsExactly("no snapshot yet: millrace snapshot create makes one");
    }

    @Test
    void diffShowsFilesRowsAndDrift() {
        root.append(150);
        run("create", "--tag", "old");
        root.append(150);
        run("create");
        assertThat(run("diff", "old")).isZero();
        assertThat(out.toString())
                .contains(" 0 files removed", "by reading all rows, right within 0.1 % of them")
                .containsPattern("large +value +\\d+\\.\\d{3} +0\\.\\d{3}")
                .containsPattern("text +characters")
                .containsPattern("mood +name +0\\.\\d{3} +-");
    }

    @Test
    void diffReadsNoRowWhereTheCommitsHaveStatistics() {
        root.withColumnStatistics().append(150);
        run("create", "--tag", "old");
        root.append(150);
        run("create");
        assertThat(run("diff", "old")).isZero();
        assertThat(out.toString())
                .contains("by the statistics in the commits, right within 1.7 % of the rows; no row was read")
                .containsPattern("large +value +\\d+\\.\\d{3} +0\\.\\d{3}")
                .containsPattern("photo +bytes");
    }

    @Test
    void planSaysStepsMultiplesAndPositions() {
        root.append(150);
        run("create");
        long rows = root.snapshots().latest().orElseThrow().rows("train");
        assertThat(run("plan", "--world", "2", "--readers", "2", "--global-batch", "8", "--step", "0"))
                .isZero();
        assertThat(lines())
                .contains("4 readers divide 96 lanes: no block is read by two, but where a lane starts inside it")
                .contains("rank 0 reader 0: 0 4", "rank 1 reader 1: 3 7")
                .anyMatch(line -> line.endsWith(rows / 8 + " steps of 8, 4 a rank"));
        assertThat(run("plan", "--world", "5", "--global-batch", "8")).isEqualTo(2);
        assertThat(err.toString()).startsWith("the global batch 8 is not a multiple of the world size 5: take 5 or 10");
        assertThat(run("plan", "--world", "0", "--readers", "0", "--global-batch", "-4"))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "--readers must be at least 1, got 0",
                        "--world must be at least 1, got 0",
                        "--global-batch must be at least 1, got -4");
        assertThat(run("plan", "--world", "1", "--global-batch", "1000")).isEqualTo(2);
        assertThat(err.toString()).contains("nothing would be trained on: take a smaller one, or --tail wrap");
        assertThat(run("plan", "--world", "1", "--global-batch", "8", "--step", "99"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--step must be 0 to " + (rows / 8 - 1) + ", got 99");
    }

    @Test
    void verifyNamesDamageAndRefuses() throws IOException {
        root.append(150);
        run("create");
        assertThat(run("verify")).isZero();
        assertThat(out.toString()).startsWith("valid: ").contains("150 rows");
        String path = root.snapshots()
                .latest()
                .orElseThrow()
                .files()
                .findFirst()
                .orElseThrow()
                .path();
        Path shard = directory.resolve("root").resolve(path);
        byte[] bytes = Files.readAllBytes(shard);
        Chunk ids = new ShardReader(root.store(), path).chunk(0, 0);
        bytes[(int) ids.meta().getData_page_offset() + ids.pages().get(0).offset() + 9] ^= 1;
        Files.write(shard, bytes);
        assertThat(run("verify")).isEqualTo(REFUSED);
        assertThat(out.toString()).containsPattern("R15 data/\\w+/part-\\S+ row group 0 column \\S+ page 0: page CRC");
        assertThat(err.toString().lines()).singleElement().asString().contains("violations of the output contract");
        assertThat(run("verify", "LATEST")).isEqualTo(REFUSED);
        assertThat(err.toString()).contains(", 1 file of them in snapshot ");
    }

    @Test
    void createPinsNothingThatIsNotThere() throws IOException {
        root.append(150);
        Path shard = directory
                .resolve("root")
                .resolve(root.snapshots()
                        .create(true)
                        .snapshot()
                        .files()
                        .findFirst()
                        .orElseThrow()
                        .path());
        root.append(150);
        Files.delete(shard);
        assertThat(run("create")).isEqualTo(REFUSED);
        assertThat(err.toString()).contains("(is missing); restore them from a copy of the dataset");
    }

    @Test
    void aTagHidesNoSnapshot() {
        root.append(150);
        run("create", "--tag", "v1");
        String id = root.snapshots().latest().orElseThrow().id();
        assertThat(run("tag", id.substring(0, 5), "v1")).isEqualTo(2);
        assertThat(err.toString()).contains("is how the id of a snapshot begins; take another name");
        assertThat(run("tag", "v1", "LATEST", "--delete")).isEqualTo(2);
        assertThat(err.toString()).contains("--delete takes the name only, got LATEST as well");
        assertThat(run("show", id.substring(0, 3))).isEqualTo(2);
        assertThat(err.toString()).contains("or the first characters of an id, at least 4");
    }

    @Test
    void retireListsFirstAndDeletesOnRequestOnly() {
        root.append(150);
        run("create", "--tag", "old");
        root.append(150);
        run("create", "--fresh");
        assertThat(run("retire", "old")).isZero();
        assertThat(lines()).first().isEqualTo("tag old");
        assertThat(lines()).last().asString().startsWith("would delete 1 snapshot and 0 files");
        assertThat(root.snapshots().all()).hasSize(2);
        assertThat(run("retire", "old", "--delete")).isZero();
        assertThat(root.snapshots().all()).hasSize(1);
        assertThat(run("retire", "LATEST")).isEqualTo(REFUSED);
        assertThat(err.toString()).contains("is LATEST: after the job's next commit, make a newer one");
    }

    @Test
    void sealSaysWhatItRoundsAndLeavesADatasetOfItsOwn() {
        root.append(150);
        Path seal = directory.resolve("seal");
        assertThat(run("seal", "--to", seal.toString(), "--shards", "4", "--world", "2"))
                .isZero();
        assertThat(lines()).anyMatch(line -> line.endsWith(" rows in 6 shards instead of 4: 3·2^k, a multiple of 2"));
        assertThat(seal.resolve("data/train/train-00005-of-00006.parquet")).exists();
        assertThat(lines()).anyMatch(line -> line.matches("\\d+ of \\d+ shards written"));
        assertThat(seal.resolve(".millrace/tmp")).isEmptyDirectory();
        assertThat(run("seal", "--to", seal.toString())).isEqualTo(REFUSED);
        assertThat(err.toString()).contains("is not empty");
        Path inside = directory.resolve("root/data/seal");
        assertThat(run("seal", "--to", inside.toString())).isEqualTo(REFUSED);
        assertThat(err.toString()).contains("which holds nothing but its own files: name a place beside it with --to");
        assertThat(inside).doesNotExist();
    }

    @Test
    void aPlaceWithoutDatasetIsTold() {
        StringWriter told = new StringWriter();
        int code = Main.commands()
                .setErr(new PrintWriter(told, true))
                .execute(
                        "snapshot",
                        "list",
                        "--path",
                        directory.resolve("nowhere").toString());
        assertThat(code).isEqualTo(REFUSED);
        assertThat(told.toString()).contains("holds no dataset: start millrace run first");
    }
}
