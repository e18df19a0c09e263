package io.millrace.jobs.cluster;

import io.millrace.core.Refusal;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.PipelineOptionsInternal;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job of Flink, wherever it runs. */
public final class SubmittedJob {
    private final JobClient client;
    private final CompletableFuture<JobExecutionResult> end;

    SubmittedJob(JobClient client) {
        this.client = client;
        this.end = client.getJobExecutionResult();
    }

    /**
     * Starts a job.
     *
     * @param settings Flink's options, those of the target among them
     * @param id 32 hexadecimal digits
     * @param from directory of the state to go on from, or null
     * @throws Refusal if it may not run
     * @throws JobFailed if it did not start for another reason
     */
    public static SubmittedJob start(
            Configuration settings, String id, Path from, Consumer<StreamExecutionEnvironment> build) {
        Configuration flink = new Configuration(settings);
        flink.set(PipelineOptionsInternal.PIPELINE_FIXED_JOB_ID, id);
        if (from != null) {
            flink.set(StateRecoveryOptions.SAVEPOINT_PATH, from.toUri().toString());
            flink.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
        }
        StreamExecutionEnvironment environment = environment(flink);
        build.accept(environment);
        try {
            return new SubmittedJob(environment.executeAsync());
        } catch (Exception failed) {
            throw refusal(failed);
        }
    }

    /** Where no target is set, it is the one that Flink's command line or its job manager has chosen. */
    private static StreamExecutionEnvironment environment(Configuration flink) {
        return flink.contains(DeploymentOptions.TARGET)
                ? new StreamExecutionEnvironment(flink)
                : StreamExecutionEnvironment.getExecutionEnvironment(flink);
    }

    /**
     * Whether it has ended well within this time.
     *
     * @throws Refusal if it has ended otherwise
     */
    public boolean hasEnded(long millis) {
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
    public CompletableFuture<String> stop(Path savepoints, boolean isDrained) {
        return client.stopWithSavepoint(isDrained, savepoints.toUri().toString(), SavepointFormatType.NATIVE);
    }

    public void cancel() {
        client.cancel().exceptionally(ended -> null).join();
    }

    private static RuntimeException refusal(Exception failed) {
        return Failure.refusal(failed)
                .map(refusal -> new Refusal(refusal.trouble(), refusal.getMessage(), failed))
                .map(RuntimeException.class::cast)
                .orElseGet(() -> new JobFailed(Failure.text(failed), failed));
    }
}
