package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.millrace.core.MetricType;
import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.cluster.LiveMetrics;
import io.millrace.jobs.cluster.LoopbackPort;
import io.millrace.jobs.house.Checkout;
import io.millrace.jobs.metrics.MetricList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Prometheus sees of a running job, held against the declarations and against the dataset. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class MetricsIT extends WithBroker {
    private static final int RECORDS = 1_000;
    private static final Pattern SHORT = Pattern.compile("millrace_\\w+");
    private static final Pattern NAMED = Pattern.compile("flink_\\w+");

    /** Labels that Flink gives, and Prometheus for quantiles. */
    private static final Set<String> GIVEN = Set.of(
            "host",
            "tm_id",
            "job_id",
            "job_name",
            "task_id",
            "task_name",
            "task_attempt_id",
            "task_attempt_num",
            "subtask_index",
            "operator_id",
            "operator_name",
            "quantile");

    private static TestPipeline pipeline;
    private static Background run;
    private static Scrape scrape;
    private static int sent = RECORDS;

    @BeforeAll
    static void scrapeARunningJob() throws Exception {
        broker.createTopic("measured", 2);
        int port = LoopbackPort.free();
        pipeline = pipeline(port);
        assertThat(pipeline.command("keys init")).matches(told -> told.code() == 0);
        pipeline.send(broker, 0, RECORDS);
        run = Background.of(pipeline).awaitConsumed(RECORDS);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            pipeline.send(broker, sent, sent + 10); // time goes on with records
            sent += 10;
            return pipeline.root().appends().size() > 2;
        });
        run.awaitConsumed(sent);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            scrape = Scrape.of(port);
            return most("millrace_sink_committed_rows")
                    == Funnel.of(pipeline.root()).rows();
        });
    }

    private static TestPipeline pipeline(int port) throws IOException {
        Path folder = directory.resolve("measured");
        return new TestPipeline(folder, broker.brokers(), "measured")
                .with(
                        "STEPS",
                        "[{drop_some: {every: 10}}, {set_field: {field: note, value: \"text\"}}, {encrypt: {fields: [note]}},"
                                + " {drop_exact_duplicates: {fields: [id], remember_days: 1}},"
                                + " {keep_latest: {fields: [id], window_days: 0.0001}}]")
                .with("EVENT_TIME", "{max_lateness: 0s}")
                .with("EXTRA", "keys: {kek: \"file:" + folder + "/kek.json\", bundle: \"file:" + folder + "/k.keys\"}")
                .with("SHARD_ROWS", 100)
                .with(
                        "INTERVAL",
                        "0.3, flink: {metrics.reporter.prom.factory.class:"
                                + " org.apache.flink.metrics.prometheus.PrometheusReporterFactory,"
                                + " metrics.reporter.prom.port: " + port + "}");
    }

    @AfterAll
    static void stop() {
        if (run != null) {
            run.close();
        }
    }

    private static double sum(String metric, String... labels) {
        return scrape.values(name(metric), series -> labels.length == 0 || series.has(labels[0], labels[1]))
                .sum();
    }

    private static double most(String metric) {
        return scrape.values(name(metric), series -> !Double.isNaN(series.value()))
                .max()
                .orElse(Double.NaN);
    }

    private static String name(String metric) {
        return declared(metric).map(MetricList::inPrometheus).findFirst().orElseThrow();
    }

    private static Stream<MetricType> declared(String metric) {
        return MetricList.all().stream().filter(each -> each.name().equals(metric));
    }

    @Test
    void everyMetricThatIsDeclaredAppearsUnderItsNameAndNoOther() {
        Set<String> ours = scrape.names().stream()
                .filter(name -> name.contains("millrace"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours)
                .as("metrics of %s", "io.millrace.jobs.metrics.MetricList")
                .containsExactlyInAnyOrderElementsOf(
                        MetricList.all().stream().map(MetricList::inPrometheus).toList());
    }

    @Test
    void everySeriesHasTheLabelsThatAreDeclared() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Scrape.Series series : scrape.series()) {
            if (series.name().contains("millrace")) {
                Set<String> labels = new TreeSet<>(series.labels().keySet());
                labels.removeAll(GIVEN);
                found.computeIfAbsent(series.name().replaceFirst("_count$", ""), none -> new TreeSet<>())
                        .add(labels.toString());
            }
        }
        Map<String, Set<String>> declared = new TreeMap<>();
        MetricList.all()
                .forEach(metric -> declared.put(
                        MetricList.inPrometheus(metric), Set.of(new TreeSet<>(metric.labels()).toString())));
        assertThat(found).isEqualTo(declared);
    }

    @Test
    void aHistogramIsASummaryAndAllElseAGauge() {
        for (MetricType metric : MetricList.all()) {
            assertThat(scrape.types().get(MetricList.inPrometheus(metric)))
                    .as(metric.name())
                    .isEqualTo(metric.kind() == MetricType.Kind.HISTOGRAM ? "summary" : "gauge");
        }
    }

    @Test
    void stepsCountWhatBecameOfSamples() {
        assertThat(sum("millrace_intake_consumed")).isEqualTo(sent);
        assertThat(sum("millrace_step_in", "step", "drop_some")).isEqualTo(sent);
        assertThat(sum("millrace_step_rejected", "step", "drop_some")).isEqualTo(sent / 10.0);
        assertThat(sum("millrace_step_out", "step", "drop_some")).isEqualTo(sent * 0.9);
        assertThat(sum("millrace_step_in", "step", "keep_latest"))
                .isEqualTo(sum("millrace_step_out", "step", "drop_exact_duplicates"));
        for (String step : List.of("drop_some", "encrypt", "drop_exact_duplicates", "keep_latest")) {
            assertThat(sum("millrace_step_nanos", "step", step)).as(step).isPositive();
        }
    }

    @Test
    void whatWaitsIsTold() {
        double now = System.currentTimeMillis() / 1_000.0;
        assertThat(sum("millrace_step_waiting_bytes", "step", "keep_latest")).isPositive();
        assertThat(most("millrace_step_due_seconds")).isCloseTo(now, within(120.0));
        assertThat(most("millrace_intake_event_time_seconds")).isCloseTo(now, within(120.0));
    }

    @Test
    void theSinkTellsWhatStandsInTheDataset() {
        double rows = Funnel.of(pipeline.root()).rows();
        assertThat(most("millrace_sink_committed_rows")).isEqualTo(rows).isGreaterThan(200);
        assertThat(sum("millrace_sink_appends"))
                .isEqualTo(pipeline.root().appends().size());
        assertThat(sum("millrace_sink_sealed_rows")).isGreaterThanOrEqualTo(rows);
        assertThat(sum("millrace_sink_sealed_shards")).isGreaterThanOrEqualTo(2);
        assertThat(sum("millrace_sink_sealed_bytes")).isGreaterThan(rows);
        assertThat(sum("millrace_sink_open_shards")).isPositive();
        assertThat(sum("millrace_sink_buffer_limit_bytes")).isEqualTo(192 << 20);
        assertThat(sum("millrace_sink_buffer_bytes")).isBetween(1.0, (double) (192 << 20));
        assertThat(most("millrace_sink_last_commit_seconds"))
                .isCloseTo(System.currentTimeMillis() / 1_000.0, within(60.0));
        for (String histogram : List.of("millrace_sink_encode_millis", "millrace_sink_commit_millis")) {
            assertThat(scrape.values(name(histogram) + "_count", series -> true).sum())
                    .as(histogram)
                    .isPositive();
        }
    }

    @Test
    void keysAreOpenedOnceAProcess() {
        assertThat(most("millrace_keys_kek_calls")).isEqualTo(1);
        assertThat(most("millrace_keys_cache_misses"))
                .as("one field, one epoch")
                .isEqualTo(1);
    }

    @Test
    void whatTheTerminalShowsGoesOn() {
        assertThat(LiveMetrics.read().consumed()).isEqualTo(sent);
        assertThat(LiveMetrics.read().rejected()).containsEntry("drop_some.unwanted", sent / 10L);
    }

    /** Rules and dashboards that name what nobody measures never fire. */
    @Test
    void everyNameInTheExamplesIsMeasured() throws IOException {
        Path docs = Checkout.root().resolve("docs");
        Set<String> declared = MetricList.all().stream().map(MetricType::name).collect(Collectors.toSet());
        for (String file : List.of("metrics.md", "metrics/alerts.yaml", "metrics/dashboard.json")) {
            String text = Files.readString(docs.resolve(file));
            List<String> names = found(NAMED, text);
            assertThat(names).as(file).isNotEmpty();
            assertThat(names).as(file).allMatch(this::isMeasured);
            assertThat(found(SHORT, NAMED.matcher(text).replaceAll("")))
                    .as(file)
                    .isSubsetOf(declared);
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private boolean isMeasured(String name) {
        return scrape.names().contains(name) || scrape.names().contains(name.replaceFirst("_count$", ""));
    }
}
