package io.millrace.jobs.cluster;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.MetricOptions;

/** A Flink cluster inside this process, which ends with it. */
public final class Embedded implements Target {
    @Override
    public Configuration settings() {
        Configuration flink = new Configuration();
        flink.set(DeploymentOptions.TARGET, "local");
        flink.set(DeploymentOptions.ATTACHED, true);
        flink.set(MetricOptions.REPORTERS_LIST, ""); // all that are configured: those of the pipeline beside ours
        flink.setString("metrics.reporter.live.factory.class", LiveReporter.class.getName());
        return flink;
    }

    @Override
    public CountSource counts(String job) {
        return LiveMetrics::read;
    }
}
