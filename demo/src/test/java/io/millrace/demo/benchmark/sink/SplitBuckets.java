package io.millrace.demo.benchmark.sink;

import io.millrace.core.Sample;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.SplitRule;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;

/** A row's split is its bucket. */
final class SplitBuckets implements BucketAssigner<Sample, String> {
    private static final long serialVersionUID = 1;

    private final Dataset dataset;
    private transient SplitRule rule;

    SplitBuckets(Dataset dataset) {
        this.dataset = dataset;
    }

    @Override
    public String getBucketId(Sample row, Context context) {
        if (rule == null) {
            rule = dataset.splitRule();
        }
        return rule.of(row);
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
        return SimpleVersionedStringSerializer.INSTANCE;
    }
}
