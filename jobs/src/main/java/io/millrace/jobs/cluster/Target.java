package io.millrace.jobs.cluster;

import io.millrace.core.Refusal;
import io.millrace.jobs.file.RunSettings;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;

/** Where the job of a pipeline runs. */
public interface Target {
    /** Sets the options of Flink that lead there, over those of the pipeline. */
    void leadTo(Configuration flink);

    /**
     * Looks whether a job can go there.
     *
     * @return what is allowed but should be known, a line each
     * @throws Refusal if it cannot be reached, or does not fit
     */
    default List<String> check(RunSettings run) {
        return List.of();
    }

    /** The id that the next job has there, where Flink has fixed it: the same one after a failover. */
    default Optional<String> fixedJob() {
        return Optional.empty();
    }

    /** The state that Flink was told to go on from. */
    default Optional<String> chosenState() {
        return Optional.empty();
    }

    /** A job that runs there, though whoever started it may be gone. */
    default Optional<SubmittedJob> running(String job) {
        return Optional.empty();
    }

    /**
     * Where Flink's page of a job is, if there is one.
     *
     * @param flink the options of the job
     */
    default Optional<String> page(Configuration flink) {
        return Optional.empty();
    }

    /** Where the counts of a job are read. */
    CountSource counts(String job);

    /** Whether the caller stays with the job until its end. */
    default boolean isAttached() {
        return true;
    }
}
