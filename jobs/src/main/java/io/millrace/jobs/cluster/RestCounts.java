package io.millrace.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.ingestion.IngestionMetrics;
import io.millrace.jobs.cluster.Counts.Count;
import io.millrace.jobs.metrics.StepMetrics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counts of a job as its cluster tells them, some seconds old: Flink itself fetches metrics every ten seconds. It
 * fetches none while one question is open, and one to a task manager that has died stays open for {@code web.timeout},
 * ten minutes; so the one count that decides something, of the readers at their end, is no metric but an accumulator.
 */
final class RestCounts implements CountSource {
    /** {@code <operator>.step.<id>.reason.<reason>.<name>}; step and reason only where the metric has them. */
    private static final Pattern ID = Pattern.compile("(?:.*?\\.)??(?:" + StepMetrics.STEP + "\\.([^.]+)\\.)?(?:"
            + StepMetrics.REASON + "\\.([^.]+)\\.)?([A-Za-z_]+)");

    /** Names in one question: Flink takes no line of more than 4096 characters. */
    private static final int AT_ONCE = 20;

    private static final String ENDED = IngestionMetrics.ENDED.name();
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final ClusterApi api;
    private final String job;
    private Counts counts = Counts.NONE;
    private long readAt;

    RestCounts(ClusterApi api, String job) {
        this.api = api;
        this.job = job;
        this.readAt = System.nanoTime() - EVERY.toNanos();
    }

    @Override
    public Counts read() {
        if (System.nanoTime() - readAt >= EVERY.toNanos()) {
            readAt = System.nanoTime();
            try {
                counts = ask();
            } catch (IOException silent) {
                // those of before, until the cluster answers again
                return counts;
            }
        }
        return counts;
    }

    private Counts ask() throws IOException {
        List<Count> found = new ArrayList<>();
        found.add(new Count(ENDED, "", "", api.accumulator(job, ENDED)));
        for (JsonNode vertex : api.vertices(job)) {
            found.addAll(of(vertex.path("id").asText()));
        }
        return new Counts(found);
    }

    private List<Count> of(String vertex) throws IOException {
        List<String> shown = new ArrayList<>();
        for (JsonNode metric : api.metrics(job, vertex)) {
            String id = metric.path("id").asText();
            parse(id, 0).filter(count -> !count.name().equals(ENDED)).ifPresent(count -> shown.add(id));
        }
        List<Count> counts = new ArrayList<>();
        for (int from = 0; from < shown.size(); from += AT_ONCE) {
            List<String> some = shown.subList(from, Math.min(from + AT_ONCE, shown.size()));
            for (JsonNode sum : api.sums(job, vertex, some)) {
                parse(sum.path("id").asText(), (long) sum.path("sum").asDouble())
                        .ifPresent(counts::add);
            }
        }
        return counts;
    }

    static Optional<Count> parse(String id, long value) {
        Matcher parts = ID.matcher(id);
        return parts.matches() && Counts.isShown(parts.group(3))
                ? Optional.of(new Count(parts.group(3), text(parts.group(1)), text(parts.group(2)), value))
                : Optional.empty();
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }
}
