package io.millrace.jobs.cluster;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.PipelineOptionsInternal;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;

/** Where Flink's own command line, or the application cluster that this is the job of, sends jobs. */
public final class Given implements Target {
    private static final String IN_THE_JOB_MANAGER = "embedded";

    private final Configuration flink;

    /** @param flink as Flink hands it to a program */
    public Given(Configuration flink) {
        this.flink = flink;
    }

    @Override
    public void leadTo(Configuration given) {
        // Flink's command line and its job manager do
    }

    @Override
    public Optional<String> fixedJob() {
        return flink.getOptional(PipelineOptionsInternal.PIPELINE_FIXED_JOB_ID);
    }

    @Override
    public Optional<String> chosenState() {
        return flink.getOptional(StateRecoveryOptions.SAVEPOINT_PATH);
    }

    /** Whether this process is a job manager, which others may depend on. */
    public boolean isInJobManager() {
        return IN_THE_JOB_MANAGER.equals(flink.get(DeploymentOptions.TARGET));
    }

    /** Whether it is the job manager of a session, where jobs of others run. */
    public boolean isShared() {
        return isInJobManager() && !isAttached();
    }

    @Override
    public Optional<SubmittedJob> running(String job) {
        if (!isInJobManager() && isRunning(job)) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "job " + job + " of this pipeline runs there already: stop it first, with a savepoint");
        }
        return Optional.empty();
    }

    private boolean isRunning(String job) {
        try {
            return api().jobState(job).filter(Cluster::isAlive).isPresent();
        } catch (IOException silent) {
            return false; // then the submission fails too, and Flink says why
        }
    }

    @Override
    public boolean isAttached() {
        return flink.get(DeploymentOptions.ATTACHED);
    }

    @Override
    public CountSource counts(String job) {
        return new RestCounts(api(), job);
    }

    private ClusterApi api() {
        return new ClusterApi(new ClusterAddress(host(), flink.get(RestOptions.PORT)));
    }

    private String host() {
        return flink.getOptional(RestOptions.ADDRESS)
                .or(() -> flink.getOptional(JobManagerOptions.ADDRESS))
                .orElse("localhost");
    }
}
