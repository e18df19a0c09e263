package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.PipelineOptionsInternal;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job on a Flink cluster inside this process, which ends with it. */
final class EmbeddedJob {
    private final JobClient client;
    private final CompletableFuture<JobExecutionResult> end;
    private final Optional<String> page;

    private EmbeddedJob(JobClient client, Optional<String> page) {
        this.client = client;
        this.page = page;
        this.end = client.getJobExecutionResult();
    }

    /**
     * Starts a job.
     *
     * @param id as {@link JobID#toHexString} writes it
     * @param from the state to go on from, or null
     */
    static EmbeddedJob start(
            Configuration settings, String id, SavedState from, Consumer<StreamExecutionEnvironment> build) {
        Configuration flink = new Configuration(settings);
        flink.set(DeploymentOptions.TARGET, "local");
        flink.set(PipelineOptionsInternal.PIPELINE_FIXED_JOB_ID, id);
        flink.setString("metrics.reporters", "live");
        flink.setString("metrics.reporter.live.factory.class", LiveReporter.class.getName());
        FlinkPage.configure(flink);
        if (from != null) {
            flink.set(
                    StateRecoveryOptions.SAVEPOINT_PATH,
                    from.directory().toUri().toString());
            flink.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(flink);
        build.accept(environment);
        try {
            return new EmbeddedJob(environment.executeAsync(), FlinkPage.address(flink));
        } catch (Exception failed) {
            throw refusal(failed);
        }
    }

    /** The address of Flink's page, if there is one. */
    Optional<String> page() {
        return page;
    }

    /**
     * Whether it has ended well within this time.
     *
     * @throws Refusal if it has ended otherwise
     */
    boolean hasEnded(long millis) {
        try {
            end.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (ExecutionException failed) {
            throw refusal(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * Asks for a savepoint and the end; the future fails where a savepoint is not possible at this moment.
     *
     * @param isDrained whether everything is released and sealed before
     */
    CompletableFuture<String> stop(Path savepoints, boolean isDrained) {
        return client.stopWithSavepoint(isDrained, savepoints.toUri().toString(), SavepointFormatType.NATIVE);
    }

    void cancel() {
        client.cancel().exceptionally(ended -> null).join();
    }

    private static RuntimeException refusal(Exception failed) {
        return Failure.refusal(failed)
                .map(refusal -> new Refusal(refusal.trouble(), refusal.getMessage(), failed))
                .map(RuntimeException.class::cast)
                .orElseGet(() -> new JobFailed(Failure.text(failed), failed));
    }
}
