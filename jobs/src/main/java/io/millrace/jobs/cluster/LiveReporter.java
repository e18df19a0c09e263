package io.millrace.jobs.cluster;

import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Hands the metrics of a job in this process to {@link LiveMetrics}. Flink makes it by name. */
public final class LiveReporter implements MetricReporter, MetricReporterFactory {
    private static final String NAME = "live";

    /** Adds it to the reporters that a job has: those that are listed, or else all that are configured. */
    static void addTo(Configuration flink) {
        String listed = flink.getString(MetricOptions.REPORTERS_LIST.key(), "");
        if (!listed.isBlank()) {
            flink.setString(MetricOptions.REPORTERS_LIST.key(), listed + "," + NAME);
        }
        flink.setString("metrics.reporter." + NAME + ".factory.class", LiveReporter.class.getName());
    }

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
