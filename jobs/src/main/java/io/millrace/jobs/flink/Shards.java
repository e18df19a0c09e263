package io.millrace.jobs.flink;

import io.millrace.core.Element;
import io.millrace.jobs.file.PipelineSpec;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.SplitRule;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.flink.ShardSink;
import io.millrace.sinks.flink.StartInfo;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.Sink;

/** The shards of a plan. */
public record Shards(PipelinePlan plan) {
    /** Under {@code x} of every append: the ids of the topics that it was read from. */
    public static final String TOPIC_IDS = "topic_ids";

    /** Under {@code x} of every append: what each kind of key is called → its key id. */
    public static final String KEY_IDS = "key_ids";

    /** Under {@code x} of every append: topic → partition → the offset at which the dataset began to read it. */
    public static final String STARTS = "starts";

    /**
     * Looks without writing.
     *
     * @throws io.millrace.core.Refusal if the directory holds another dataset or other files
     */
    public void check(Root root) {
        dataset().file().check(root);
    }

    /** Names the split of each row, as the sink does. */
    public SplitRule splitRule() {
        return dataset().splitRule();
    }

    private Dataset dataset() {
        PipelineSpec spec = plan.spec();
        return new Dataset(
                spec.pipeline(),
                spec.sink().parquet().profile(),
                plan.output(),
                spec.split(),
                spec.description(),
                spec.license());
    }

    Sink<Element> sink(JobStart start) {
        PipelineSpec spec = plan.spec();
        Map<String, String> parts = new TreeMap<>(start.keyIds());
        start.topics().ids().forEach((topic, id) -> parts.put("the topic " + topic, id));
        StartInfo info = new StartInfo(OptionalLong.of(start.nextAppend()), start.rollbackTo(), parts, x(start));
        return new ShardSink(dataset(), spec.sink().parquet(), spec.run().shardBufferMegabytes(), info);
    }

    private static Map<String, Object> x(JobStart start) {
        Map<String, Object> x = new TreeMap<>();
        x.put(TOPIC_IDS, new TreeMap<>(start.topics().ids()));
        x.put(STARTS, new KnownStarts(start.starts()).toX());
        if (!start.keyIds().isEmpty()) {
            x.put(KEY_IDS, new TreeMap<>(start.keyIds()));
        }
        return x;
    }
}
