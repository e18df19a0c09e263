package io.millrace.jobs.flink;

import io.millrace.core.Element;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.commits.Root;
import org.apache.flink.api.connector.sink2.Sink;

/** The shards of a plan. */
public record Shards(PipelinePlan plan) {
    public static final String TOPIC_IDS = "topic_ids";

    public void check(Root root) {}

    public Sink<Element> sink(JobStart start) {
        return new org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink<>();
    }
}
