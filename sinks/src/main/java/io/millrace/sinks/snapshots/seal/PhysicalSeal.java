package io.millrace.sinks.snapshots.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.CountText;
import io.millrace.core.Ranges;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.Snapshots;
import io.millrace.sinks.snapshots.rows.FeatureSchema;
import io.millrace.sinks.snapshots.verify.Verification;
import io.millrace.sinks.snapshots.verify.Verification.Scope;
import io.millrace.sinks.stores.Store;
import io.millrace.sinks.stores.StoreAddress;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/**
 * A bounded job that writes a snapshot of one segment again as a root of its own: shards of equal rows, in the contract's
 * order (section 6).
 */
public final class PhysicalSeal {
    private static final List<String> DESCRIPTIONS = List.of(RootLayout.CARD, RootLayout.CROISSANT, "LICENSE");
    private final StoreAddress from;
    private final StoreAddress to;
    private final Snapshot snapshot;
    private final Clock clock;

    /**
     * @param from root of the snapshot
     * @param to an empty place
     * @throws Refusal if the snapshot has more than one segment, or something lies at the place
     */
    public PhysicalSeal(StoreAddress from, StoreAddress to, Snapshot snapshot, Clock clock) {
        this.from = from;
        this.to = to;
        this.snapshot = snapshot;
        this.clock = clock;
        if (snapshot.segments().size() != 1 || snapshot.rows() == 0) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "snapshot " + snapshot.shortId() + " has "
                            + CountText.of(snapshot.segments().size(), "segment") + " and "
                            + CountText.of(snapshot.rows(), "row")
                            + "; one with a single segment can be sealed: make it with millrace"
                            + " snapshot create --fresh");
        }
        if (to.isWithin(from)) {
            throw new Refusal(
                    Trouble.REFUSED,
                    to.name() + " lies in the dataset " + from.name() + ", which holds nothing but its own files: name"
                            + " a place beside it with --to");
        }
        if (!to.open().names("").isEmpty()) {
            throw new Refusal(
                    Trouble.REFUSED,
                    to.name() + " is not empty: delete what lies there, or name another place with --to");
        }
    }

    /**
     * How each split is cut; writes nothing.
     *
     * @param shards that are asked for
     * @param readers world size × readers that it is made for
     * @throws Refusal if no such number of shards is possible, or a column is of a type that no pipeline writes
     */
    public List<SplitPlan> plan(int shards, int readers) {
        Store store = from.open();
        JsonNode dataset = tree(store);
        new FeatureSchema(dataset).schema();
        boolean isMedia = dataset.path("profile").asText().equals("media");
        GroupRows groups = new GroupRows(store, isMedia);
        return snapshot.splits().stream()
                .map(split -> new SplitPlan(
                        split,
                        snapshot.rows(split),
                        SplitPlan.shards(snapshot.rows(split), shards, readers),
                        groups.of(snapshot, split)))
                .toList();
    }

    private static JsonNode tree(Store store) {
        try {
            return new ObjectMapper().readTree(dataset(store));
        } catch (IOException broken) {
            throw broken(store.name(""), broken);
        }
    }

    private static Refusal broken(String root, IOException cause) {
        return new Refusal(
                Trouble.REFUSED,
                root + " has a manifest that is no JSON: restore it from a copy of the dataset",
                cause);
    }

    private static byte[] dataset(Store store) {
        return store.read(RootLayout.DATASET)
                .orElseThrow(() -> new Refusal(
                        Trouble.REFUSED,
                        store.name(RootLayout.DATASET) + " is missing: restore it from a copy of the dataset"));
    }

    /**
     * Runs the job in this process and commits what it wrote.
     *
     * @param parallelism shards that are written at a time, each with its rows in memory
     * @param progress told how many shards are written
     * @return the one snapshot of the new root
     */
    public Snapshot run(List<SplitPlan> splits, SealOf of, int parallelism, IntConsumer progress) {
        List<ShardPlan> shards = new ArrayList<>();
        splits.forEach(split -> {
            for (int number = 0; number < split.shards(); number++) {
                shards.add(ShardPlan.of(split, number));
            }
        });
        Store source = from.open();
        Store target = to.open();
        try {
            SortedSet<String> entries = write(shards, of, parallelism, progress);
            target.putIfAbsent(RootLayout.DATASET, SealJson.dataset(dataset(source)));
            for (String file : DESCRIPTIONS) {
                source.read(file).ifPresent(content -> target.putIfAbsent(file, content));
            }
            shards.forEach(shard -> place(shard, target));
            Ranges ranges = new SourceRanges(source).at(snapshot.commit());
            target.putIfAbsent(RootLayout.commit(0), SealJson.commit(of, ranges, entries, clock.instant()));
        } catch (IOException broken) {
            throw broken(from.name(), broken);
        }
        Snapshot sealed = new Snapshots(target, clock).create(true).snapshot();
        refuseBroken(target);
        return sealed;
    }

    /** The name in scratch goes at once: a sealed root has no job that would clean up. */
    private static void place(ShardPlan shard, Store target) {
        target.place(shard.scratch(), shard.path());
        target.delete(shard.scratch());
    }

    /** Entries of the shards as JSON, by path, which is their first field. */
    private SortedSet<String> write(List<ShardPlan> shards, SealOf of, int parallelism, IntConsumer progress) {
        StreamExecutionEnvironment job = StreamExecutionEnvironment.getExecutionEnvironment();
        job.setRuntimeMode(RuntimeExecutionMode.BATCH);
        job.setParallelism(Math.min(parallelism, shards.size()));
        try {
            CloseableIterator<String> entries = job.fromSequence(0, shards.size() - 1L)
                    .map(new ShardSealing(from, to, of, shards))
                    .returns(Types.STRING)
                    .name("seal")
                    .executeAndCollect("millrace snapshot seal");
            try {
                return sorted(entries, progress);
            } finally {
                entries.close();
            }
        } catch (Exception failed) {
            throw refusal(failed);
        }
    }

    private static SortedSet<String> sorted(Iterator<String> entries, IntConsumer progress) {
        SortedSet<String> written = new TreeSet<>();
        while (entries.hasNext()) {
            written.add(entries.next());
            progress.accept(written.size());
        }
        return written;
    }

    /** What a task refused, if it was that. */
    private Refusal refusal(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return new Refusal(
                Trouble.UNREACHABLE,
                "the seal failed (" + failed.getClass().getSimpleName() + "): delete " + to.name()
                        + " and try again; the source is as it was",
                failed);
    }

    private void refuseBroken(Store target) {
        var violations = Verification.of(target, new Scope(true, null)).violations();
        if (!violations.isEmpty()) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the seal is not as the contract says (" + violations.get(0) + "): delete " + to.name());
        }
    }
}
