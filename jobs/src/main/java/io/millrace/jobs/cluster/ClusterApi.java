package io.millrace.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** Reads from the REST interface of a Flink cluster. */
final class ClusterApi {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final ClusterAddress address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper mapper = JsonMapper.builder().build();

    ClusterApi(ClusterAddress address) {
        this.address = address;
    }

    /** The cluster: version, slots, task managers. */
    JsonNode overview() throws IOException {
        return get("/overview").orElseThrow(() -> new IOException("no such page"));
    }

    /** State of a job, as Flink names it, and not some seconds old; empty if the cluster does not know it. */
    Optional<String> jobState(String job) throws IOException {
        return get("/jobs/" + job + "/status").map(found -> found.path("status").asText());
    }

    /** Ids of the vertices of a job. */
    Iterable<JsonNode> vertices(String job) throws IOException {
        return get("/jobs/" + job)
                .orElseThrow(() -> new IOException("no such job"))
                .path("vertices");
    }

    /** The metrics that a vertex has: an id each. */
    Iterable<JsonNode> metrics(String job, String vertex) throws IOException {
        return get(metricsOf(job, vertex)).orElseThrow(() -> new IOException("no such vertex"));
    }

    /** Metrics of a vertex, summed over its subtasks: an id and a sum each. */
    Iterable<JsonNode> sums(String job, String vertex, Collection<String> ids) throws IOException {
        String names = URLEncoder.encode(String.join(",", ids), StandardCharsets.UTF_8);
        return get(metricsOf(job, vertex) + "?agg=sum&get=" + names)
                .orElseThrow(() -> new IOException("no such vertex"));
    }

    /** The value of an accumulator of a job, which comes with heartbeats; 0 where it has none of this name. */
    long accumulator(String job, String name) throws IOException {
        JsonNode found = get("/jobs/" + job + "/accumulators").orElseThrow(() -> new IOException("no such job"));
        for (JsonNode accumulator : found.path("user-task-accumulators")) {
            if (accumulator.path("name").asText().equals(name)) {
                return accumulator.path("value").asLong();
            }
        }
        return 0;
    }

    private static String metricsOf(String job, String vertex) {
        return "/jobs/" + job + "/vertices/" + vertex + "/subtasks/metrics";
    }

    /** Empty where there is no such thing. */
    private Optional<JsonNode> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK && answer.statusCode() != NOT_FOUND) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.statusCode() == OK ? Optional.of(mapper.readTree(answer.body())) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
