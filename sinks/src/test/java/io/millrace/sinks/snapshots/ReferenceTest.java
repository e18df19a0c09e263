package io.millrace.sinks.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.core.Outside;
import io.millrace.sinks.SplitRule;
import io.millrace.sinks.commits.SplitPoints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every pure function equals the reference of the contract on a thousand random manifests. */
class ReferenceTest {
    private static final int MANIFESTS = 1_000;
    private static final int SEED = 20_261_124;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path directory;

    @Test
    void pureFunctionsEqualTheReferenceOnAThousandRandomManifests() throws Exception {
        Random random = new Random(SEED);
        ArrayNode cases = MAPPER.createArrayNode();
        for (int i = 0; i < MANIFESTS; i++) {
            cases.add(manifests(new RandomManifests(random.nextLong()), random));
        }
        Path file = directory.resolve("cases.json");
        MAPPER.writeValue(file.toFile(), cases);

        Outside.Run run = Outside.python(
                "-B",
                Path.of("src/test/resources/equal_reference.py")
                        .toAbsolutePath()
                        .toString(),
                Outside.shared("readers").toString(),
                file.toString());

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(run.printed()).contains(MANIFESTS + " manifests equal");
    }

    private static ObjectNode manifests(RandomManifests made, Random random) throws IOException {
        ObjectNode node = MAPPER.createObjectNode();
        ArrayNode commits = node.putArray("commits");
        made.changes().forEach(change -> commits.add(commit(change)));
        ArrayNode snapshots = node.putArray("snapshots");
        for (Snapshot snapshot : made.snapshots()) {
            snapshots.add(json(SnapshotJson.write(snapshot)));
        }
        node.set("order", order(made.snapshots().get(made.snapshots().size() - 1), random));
        node.set("plan", plan(random));
        node.set("split_rule", splitRule(random));
        return node;
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return MAPPER.readTree(new ByteArrayInputStream(bytes));
    }

    private static ObjectNode commit(Change change) {
        ObjectNode commit = MAPPER.createObjectNode().put("seq", change.seq());
        Map<String, String> replaced = new LinkedHashMap<>();
        change.replacements().forEach((old, path) -> replaced.put(path, old));
        ArrayNode add = commit.putArray("add");
        change.add().forEach(file -> {
            ObjectNode entry = SnapshotJson.file(file);
            if (replaced.containsKey(file.path())) {
                entry.put("replaces", replaced.get(file.path()));
            }
            add.add(entry);
        });
        change.remove().stream().sorted().forEach(commit.putArray("remove")::add);
        return commit;
    }

    private static ObjectNode order(Snapshot snapshot, Random random) {
        Shuffling shuffling = new Shuffling(random.nextLong(), random.nextInt(5), 1 + random.nextInt(20));
        Order order = snapshot.order("train", shuffling);
        ObjectNode node = MAPPER.createObjectNode()
                .put("seed", shuffling.seed())
                .put("epoch", shuffling.epoch())
                .put("lanes", shuffling.lanes());
        ArrayNode places = node.putArray("places");
        for (long p = 0; p < order.rows(); p += 1 + random.nextInt(10)) {
            Order.Place place = order.locate(p);
            places.addArray()
                    .add(p)
                    .add(place.segment())
                    .add(place.block())
                    .add(place.row())
                    .add(order.position(place));
        }
        return node;
    }

    private static ObjectNode plan(Random random) {
        long world = 1 + random.nextInt(6);
        long readers = 1 + random.nextInt(4);
        long rows = 100 + random.nextInt(2_000);
        Plan plan = new Plan(
                rows,
                random.nextInt(100),
                world * (1 + random.nextInt(8)),
                random.nextBoolean() ? Plan.Tail.DROP : Plan.Tail.WRAP);
        Plan.Reader reader =
                new Plan.Reader(world, random.nextInt((int) world), readers, random.nextInt((int) readers));
        long step = random.nextInt((int) Math.max(1, plan.steps()));
        ObjectNode node = MAPPER.createObjectNode()
                .put("rows", rows)
                .put("start", plan.start())
                .put("global_batch", plan.globalBatch())
                .put("tail", plan.tail() == Plan.Tail.DROP ? "drop" : "wrap")
                .put("steps", plan.steps())
                .put("step", step)
                .put("world", world)
                .put("rank", reader.rank())
                .put("readers", readers)
                .put("reader", reader.reader());
        plan.batch(step, reader).forEach(node.putArray("positions")::add);
        return node;
    }

    private static ObjectNode splitRule(Random random) {
        long seed = random.nextLong();
        int train = random.nextInt(10_001);
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("train", train);
        weights.put("test", 10_000 - train);
        String key = "user-" + random.nextInt() + "ü";
        ObjectNode node =
                MAPPER.createObjectNode().put("seed", seed).put("train", train).put("key", key);
        return node.put("split", new SplitRule(new SplitPoints(null, seed, weights), -1).of(key));
    }
}
