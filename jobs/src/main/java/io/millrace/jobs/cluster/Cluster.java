package io.millrace.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.jobs.file.RunSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.ClusterClientJobClientAdapter;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.ClusterClient;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.util.EnvironmentInformation;

/** A Flink cluster that runs already; the job jar is sent to it with every job. */
public final class Cluster implements Target {
    private static final Set<String> ENDED = Set.of("FINISHED", "FAILED", "CANCELED", "SUSPENDED");

    private final ClusterAddress address;
    private final List<Path> jars;
    private final ClusterApi api;

    /** @param jars the job jar, and those of plugins */
    public Cluster(ClusterAddress address, List<Path> jars) {
        this.address = address;
        this.jars = List.copyOf(jars);
        this.api = new ClusterApi(address);
    }

    @Override
    public void leadTo(Configuration flink) {
        flink.set(DeploymentOptions.TARGET, "remote");
        flink.set(DeploymentOptions.ATTACHED, true);
        flink.set(RestOptions.ADDRESS, address.host());
        flink.set(RestOptions.PORT, address.port());
        flink.set(
                PipelineOptions.JARS,
                jars.stream().map(jar -> jar.toUri().toString()).toList());
    }

    @Override
    public List<String> check(RunSettings run) {
        jars.stream().filter(jar -> !Files.isReadable(jar)).findFirst().ifPresent(jar -> {
            throw new Refusal(
                    Trouble.INVALID,
                    "the jar " + jar + " that goes to the cluster is not there: `./mvnw package` builds the job jar");
        });
        try {
            JsonNode overview = api.overview();
            refuseOther(overview.path("flink-version").asText());
            int slots = overview.path("slots-total").asInt();
            return slots >= run.parallelism() ? List.of() : List.of(tooFew(slots, run.parallelism()));
        } catch (IOException silent) {
            throw silent(silent);
        }
    }

    /** Within one minor version Flink's classes fit together. */
    private void refuseOther(String version) {
        String ours = EnvironmentInformation.getVersion();
        if (!minor(version).equals(minor(ours))) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the cluster at " + address + " runs Flink " + version + ", and this job needs " + minor(ours)
                            + ": name a cluster of that version with --target");
        }
    }

    private static String minor(String version) {
        return version.replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }

    private String tooFew(int slots, int wanted) {
        return "the cluster at " + address + " has " + slots + " task slots, and run.parallelism needs " + wanted
                + ": the job waits for more; start task managers, or lower it";
    }

    private Refusal silent(IOException silent) {
        return new Refusal(
                Trouble.UNREACHABLE,
                "no Flink cluster answers at " + address
                        + ": check --target (the address of the cluster's web page), and that its job manager runs",
                silent);
    }

    @Override
    public Optional<SubmittedJob> running(String job) {
        try {
            return api.jobState(job).filter(Cluster::isAlive).map(state -> attached(job));
        } catch (IOException silent) {
            throw silent(silent);
        }
    }

    static boolean isAlive(String state) {
        return !ENDED.contains(state);
    }

    private SubmittedJob attached(String job) {
        return new SubmittedJob(new ClusterClientJobClientAdapter<>(
                this::client, JobID.fromHexString(job), Cluster.class.getClassLoader()));
    }

    private ClusterClient<StandaloneClusterId> client() {
        try {
            Configuration flink = new Configuration();
            leadTo(flink);
            return new RestClusterClient<>(flink, StandaloneClusterId.getInstance());
        } catch (Exception failed) {
            throw new JobFailed(Failure.text(failed), failed);
        }
    }

    @Override
    public Optional<String> page(Configuration flink) {
        return Optional.of("http://" + address);
    }

    @Override
    public CountSource counts(String job) {
        return new RestCounts(api, job);
    }
}
