package io.millrace.jobs.cluster;

import java.util.Properties;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Hands the metrics of a job in this process to {@link LiveMetrics}. Flink makes it by name. */
public final class LiveReporter implements MetricReporter, MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
        return this;
    }

    @Override
    public void open(MetricConfig config) {
        LiveMetrics.clear();
    }

    @Override
    public void close() {
        // Nothing is held here.
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        LiveMetrics.add(metric, name, group.getAllVariables());
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        LiveMetrics.remove(metric);
    }
}
