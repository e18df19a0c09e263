package io.millrace.jobs.cluster;

/** A job that ended by a failure and not by a refusal, after its restarts. The message is one line. */
public final class JobFailed extends RuntimeException {
    public JobFailed(String message, Throwable cause) {
        super(
                "the job failed (" + message + "); nothing committed is lost: " + JobLog.name()
                        + " says more, the next run goes on from the last checkpoint",
                cause);
    }
}
