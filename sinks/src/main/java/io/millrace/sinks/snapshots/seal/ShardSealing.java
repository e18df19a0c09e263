package io.millrace.sinks.snapshots.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.Snapshots;
import io.millrace.sinks.snapshots.rows.FeatureSchema;
import io.millrace.sinks.stores.Store;
import io.millrace.sinks.stores.StoreAddress;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Number of a shard → its entry in the commit, as JSON. */
final class ShardSealing extends RichMapFunction<Long, String> {
    private static final long serialVersionUID = 1;

    private final StoreAddress source;
    private final StoreAddress target;
    private final SealOf of;
    private final List<ShardPlan> shards;
    private transient ShardSealer sealer;

    ShardSealing(StoreAddress source, StoreAddress target, SealOf of, List<ShardPlan> shards) {
        this.source = source;
        this.target = target;
        this.of = of;
        this.shards = List.copyOf(shards);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        Store store = source.open();
        JsonNode dataset =
                new ObjectMapper().readTree(store.read(RootLayout.DATASET).orElseThrow());
        Snapshot snapshot = new Snapshots(store, Clock.systemUTC()).open(of.snapshot());
        Profile profile = Profile.valueOf(dataset.path("profile").asText().toUpperCase(Locale.ROOT));
        sealer = new ShardSealer(
                store,
                target.open(),
                snapshot,
                new ShardSealer.Sealing(of.shuffling(), new FeatureSchema(dataset).schema(), profile));
    }

    @Override
    public String map(Long number) {
        return SealJson.text(sealer.write(shards.get(number.intValue())));
    }
}
