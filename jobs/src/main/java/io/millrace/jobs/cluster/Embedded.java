package io.millrace.jobs.cluster;

import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;

/** A Flink cluster inside this process, which ends with it. */
public final class Embedded implements Target {
    @Override
    public void leadTo(Configuration flink) {
        flink.set(DeploymentOptions.TARGET, "local");
        flink.set(DeploymentOptions.ATTACHED, true);
        LiveReporter.addTo(flink);
        FlinkPage.configure(flink);
    }

    @Override
    public Optional<String> page(Configuration flink) {
        return FlinkPage.address(flink);
    }

    @Override
    public CountSource counts(String job) {
        return LiveMetrics::read;
    }
}
