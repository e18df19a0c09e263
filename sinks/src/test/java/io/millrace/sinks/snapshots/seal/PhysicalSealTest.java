package io.millrace.sinks.snapshots.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Outside;
import io.millrace.sinks.parquet.ParquetRows;
import io.millrace.sinks.snapshots.GrowingRoot;
import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.Order;
import io.millrace.sinks.snapshots.Shuffling;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.verify.Verification;
import io.millrace.sinks.stores.LocalStore;
import io.millrace.sinks.stores.StoreAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhysicalSealTest {
    private static final int ROWS = 100_000;
    private static final int SHARDS = 96;
    private static final int SEED = 7;
    private static final int GLOBAL_BATCH = 256;

    @TempDir
    private Path directory;

    private StoreAddress place(String name) {
        return new StoreAddress(directory.resolve(name).toString(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 96, 1, 96",
        "100000, 100, 1, 192",
        "100000, 1, 1, 3",
        "100000, 24, 32, 96",
        "100000, 24, 48, 48",
        "2, 96, 1, 1",
        "96, 96, 1, 96"
    })
    void shardsAreRoundedUpToThreeTimesAPowerOfTwoThatTheReadersDivide(long rows, int asked, int readers, int wanted) {
        assertThat(SplitPlan.shards(rows, asked, readers)).isEqualTo(wanted);
    }

    @Test
    void readersThatDivideNoSuchNumberAreRefused() {
        assertThatThrownBy(() -> SplitPlan.shards(1_000, 96, 10))
                .hasMessageContaining("a multiple of 10 readers: take fewer shards");
    }

    @Test
    void aSnapshotOfManySegmentsIsRefused() {
        GrowingRoot root = new GrowingRoot(directory.resolve("root"), 100);
        root.append(50);
        root.snapshots().create(false);
        root.append(50);
        Snapshot two = root.snapshots().create(false).snapshot();
        assertThatThrownBy(() -> new PhysicalSeal(place("root"), place("seal"), two, Clock.systemUTC()))
                .hasMessageContaining("has 2 segments")
                .hasMessageContaining("create --fresh");
    }

    @Test
    void aHundredThousandRowsGoIntoNinetySixEqualShardsInTheOrderOfTheContract() throws Exception {
        GrowingRoot root = new GrowingRoot(directory.resolve("root"), 4_000);
        root.append(ROWS / 2);
        root.append(ROWS / 2);
        Snapshot snapshot = root.snapshots().create(true).snapshot();
        PhysicalSeal seal = new PhysicalSeal(place("root"), place("seal"), snapshot, Clock.systemUTC());
        List<SplitPlan> plan = seal.plan(SHARDS, 8);

        List<Integer> written = new ArrayList<>();
        Snapshot sealed = seal.run(plan, new SealOf(snapshot.id(), SEED, 96), 2, written::add);

        assertThat(written).last().isEqualTo(snapshot.splits().size() * SHARDS);
        assertThat(sealed.rows()).isEqualTo(ROWS);
        for (String split : snapshot.splits()) {
            List<ListedFile> shards =
                    sealed.files().filter(file -> file.split().equals(split)).toList();
            assertThat(shards).hasSize(SHARDS);
            long even = snapshot.rows(split) / SHARDS;
            assertThat(shards).extracting(ListedFile::rows).isSubsetOf(even, even + 1);
            List<String> ids = ids(directory.resolve("seal"), shards);
            assertThat(ids.equals(ordered(snapshot, split)))
                    .as("%s in the order of the contract", split)
                    .isTrue();
            assertMixed(ids);
        }
        assertThat(Verification.of(new LocalStore(directory.resolve("seal")), Verification.Scope.EVERYTHING)
                        .violations())
                .isEmpty();
        GrowingRoot.assertContractHolds(directory.resolve("seal"));
        assertOpensAsADatasetOfHuggingFace(sealed);
    }

    /** A step of a training takes rows of all times, one of rows in the order of time takes neighbours. */
    private static void assertMixed(List<String> ids) {
        long[] offsets = ids.stream()
                .mapToLong(id -> Long.parseLong(id.split("/", -1)[2]))
                .toArray();
        Mixing sealed = Mixing.of(offsets, GLOBAL_BATCH);
        Mixing inTime = Mixing.of(LongStream.of(offsets).sorted().toArray(), GLOBAL_BATCH);
        assertThat(sealed.mean()).isGreaterThanOrEqualTo(0.95);
        assertThat(sealed.least()).isGreaterThanOrEqualTo(0.8);
        assertThat(inTime.mean()).isLessThanOrEqualTo(0.05);
    }

    private void assertOpensAsADatasetOfHuggingFace(Snapshot sealed) throws Exception {
        String read = "import datasets, sys; found = datasets.load_dataset(sys.argv[1], cache_dir=sys.argv[2]);"
                + " print(sorted((split, rows.num_rows) for split, rows in found.items()))";
        Outside.Run run = Outside.python(
                "-c",
                read,
                directory.resolve("seal").toString(),
                directory.resolve("cache").toString());
        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.printed())
                .contains("[('test', " + sealed.rows("test") + "), ('train', " + sealed.rows("train") + ")]");
    }

    private static List<String> ids(Path root, List<ListedFile> files) throws IOException {
        List<String> ids = new ArrayList<>();
        for (ListedFile file : files) {
            ParquetRows.ids(root.resolve(file.path())).forEach(ids::addAll);
        }
        return ids;
    }

    /** What the order function says, from files that an independent reader reads. */
    private List<String> ordered(Snapshot snapshot, String split) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        for (ListedFile file : snapshot.segments().get(0)) {
            if (file.split().equals(split)) {
                blocks.addAll(ParquetRows.ids(directory.resolve("root").resolve(file.path())));
            }
        }
        Order order = snapshot.order(split, new Shuffling(SEED, 0, 96));
        List<String> ids = new ArrayList<>();
        for (long position = 0; position < order.rows(); position++) {
            Order.Place place = order.locate(position);
            ids.add(blocks.get(place.block()).get(place.row()));
        }
        return ids;
    }
}
