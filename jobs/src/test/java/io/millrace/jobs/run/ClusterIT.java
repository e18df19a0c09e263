package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.cluster.Cluster;
import io.millrace.jobs.cluster.ClusterAddress;
import io.millrace.jobs.flink.TestSteps;
import io.millrace.jobs.run.TestPipeline.Told;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One pipeline file on a Flink cluster of processes: one job manager, two task managers. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ClusterIT extends WithBroker {
    private static FlinkCluster cluster;
    private static Path jar;
    private static Path plugin;

    @BeforeAll
    static void startCluster() throws Exception {
        jar = JobJar.built();
        plugin = JobJar.plugin(directory.resolve("steps.jar"));
        System.setProperty("millrace.job.jar", jar.toString());
        System.setProperty("millrace.plugins", plugin.toString());
        cluster = FlinkCluster.start(directory.resolve("cluster"), 2);
    }

    @AfterAll
    static void stopCluster() {
        System.clearProperty("millrace.job.jar");
        System.clearProperty("millrace.plugins");
        if (cluster != null) {
            cluster.close();
        }
    }

    private static TestPipeline pipeline(String name, String topic) throws Exception {
        return new TestPipeline(directory.resolve(name), broker.brokers(), topic);
    }

    private static Told onCluster(TestPipeline pipeline, String... options) throws Exception {
        return pipeline.run(Stream.concat(Stream.of("--target", cluster.address()), Stream.of(options))
                .toArray(String[]::new));
    }

    private static Told flinkRun(TestPipeline pipeline, String... options) throws Exception {
        String steps = plugin.toUri().toString();
        Stream<String> behind =
                Stream.of("-C", steps, jar.toString(), "-f", pipeline.file().toString());
        return cluster.flink(Stream.of(Stream.of("run"), Stream.of(options), behind)
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    @Test
    void theSameFileGivesTheSameRowsEmbeddedByFlinkRunAndByRest() throws Exception {
        broker.createTopic("everywhere", 2);
        TestPipeline embedded = pipeline("embedded", "everywhere").with("STOP", "latest");
        embedded.send(broker, 0, 3000);
        assertThat(embedded.run("--quiet").code()).isZero();
        List<String> rows = Rows.of(embedded.root());

        TestPipeline byFlink = pipeline("by-flink", "everywhere").with("STOP", "latest");
        Told told = flinkRun(byFlink);
        assertThat(told.code()).as(told + cluster.logs()).isZero();
        assertThat(told.out()).contains("3,000 consumed + 2,700 added - 300 rejected = 5,400 rows + 0 held");
        assertThat(Rows.of(byFlink.root())).isEqualTo(rows);

        TestPipeline byRest = pipeline("by-rest", "everywhere").with("STOP", "latest");
        told = onCluster(byRest, "--quiet");
        assertThat(told.code()).as(told + cluster.logs()).isZero();
        assertThat(told.out()).contains("3,000 consumed + 2,700 added - 300 rejected = 5,400 rows + 0 held");
        assertThat(Rows.of(byRest.root())).isEqualTo(rows);
        assertThat(Outcome.rejects(byRest)).isEqualTo(Outcome.rejects(embedded));
    }

    @Test
    void aTaskManagerThatIsKilledOnTheWayChangesNothing() throws Exception {
        broker.createTopic("killed", 2);
        TestPipeline pipeline = pipeline("killed", "killed").with("SHARD_ROWS", 300);
        pipeline.send(broker, 0, 2000);
        try (Background run = Background.on(target(), pipeline)) {
            run.awaitRows(600);
            cluster.killAWorkerThatWorks(job(pipeline));
            pipeline.send(broker, 2000, 4000);
            run.awaitRows(6000).stop();
            assertThat(run.told).anyMatch(line -> line.startsWith("stopped with savepoint "));
        } finally {
            cluster.replaceTheDead();
        }
        Told told = onCluster(pipeline, "--drain");
        assertThat(told.code()).as(told + cluster.logs()).isZero();
        assertThat(told.out()).contains("going on from " + pipeline.state().path());
        Outcome.holdsExactly(4000, pipeline);
        assertThat(Outcome.rejects(pipeline)).hasSize(400);
    }

    @Test
    void aJobWhoseCommandHasGoneIsWatchedByTheNextOne() throws Exception {
        broker.createTopic("left", 2);
        TestPipeline pipeline = pipeline("left", "left").with("SHARD_ROWS", 300);
        pipeline.send(broker, 0, 1000);
        Told told = flinkRun(pipeline, "-d");
        assertThat(told.code()).as(told + cluster.logs()).isZero();
        assertThat(told.out()).contains("job " + job(pipeline) + " has started");
        Told second = flinkRun(pipeline);
        assertThat(second.err()).contains("runs there already").doesNotContain("\tat ");
        assertThat(second.code()).isEqualTo(3);

        try (Background run = Background.on(target(), pipeline)) {
            run.awaitRows(900).stop();
            assertThat(run.told).anyMatch(line -> line.contains("still runs there"));
            assertThat(run.told).anyMatch(line -> line.startsWith("stopped with savepoint "));
        }
        assertThat(flinkRun(pipeline.with("STOP", "latest")).code()).isZero();
        Outcome.holdsExactly(1000, pipeline);
    }

    @Test
    void aRunWithAnEndThatNobodyWaitedForIsFollowedByAFreshOne() throws Exception {
        broker.createTopic("unseen", 2);
        TestPipeline pipeline = pipeline("unseen", "unseen").with("STOP", "latest");
        pipeline.send(broker, 0, 500);
        assertThat(flinkRun(pipeline, "-d").code()).isZero();
        awaitState("FINISHED", job(pipeline));
        pipeline.send(broker, 500, 800);
        Told told = flinkRun(pipeline);
        assertThat(told.code()).as(told + cluster.logs()).isZero();
        Outcome.holdsExactly(800, pipeline);
    }

    @Test
    void anEndThatNobodySawIsFollowedByAFreshRunAlsoWhereItBeganFromASavepoint() throws Exception {
        broker.createTopic("unseen-later", 2);
        TestPipeline pipeline = pipeline("unseen-later", "unseen-later").with("SHARD_ROWS", 300);
        pipeline.send(broker, 0, 500);
        try (Background run = Background.on(target(), pipeline)) {
            run.awaitRows(300).stop();
        }
        assertThat(flinkRun(pipeline.with("STOP", "latest"), "-d").code()).isZero();
        awaitState("FINISHED", job(pipeline));
        pipeline.send(broker, 500, 800);
        Told told = onCluster(pipeline);
        assertThat(told.code()).as(told + cluster.logs()).isZero();
        Outcome.holdsExactly(800, pipeline);
    }

    @Test
    void aJobThatWaitedWhileAnotherWroteIsRefused() throws Exception {
        broker.createTopic("waited", 2);
        TestPipeline pipeline =
                pipeline("waited", "waited").with("STOP", "latest").with("PARALLELISM", 6);
        pipeline.send(broker, 0, 500);
        assertThat(flinkRun(pipeline, "-d").code()).isZero();
        String waiting = job(pipeline);
        Told other = pipeline.with("PARALLELISM", 2).run("--quiet");
        assertThat(other.code()).as(other.toString()).isZero();
        AutoCloseable more = cluster.oneMore();
        try {
            awaitState("FAILED", waiting);
        } finally {
            more.close();
        }
        assertThat(cluster.get("/jobs/" + waiting + "/exceptions")).contains("the job was planned when");
        Outcome.holdsExactly(500, pipeline);
    }

    /** A run with an end whose step remembers; a hundred texts come three times each. */
    private static TestPipeline remembering(String name) throws Exception {
        broker.createTopic(name, 2);
        TestPipeline pipeline = pipeline(name, name)
                .with("STOP", "latest")
                .with("STEPS", "[{drop_exact_duplicates: {fields: [text], remember_days: 7}}]");
        pipeline.send(broker, 0, 300, id -> "text " + id % 100);
        return pipeline;
    }

    @Test
    void stepsRememberAcrossRunsOfTheCluster() throws Exception {
        TestPipeline pipeline = remembering("remembering");
        assertThat(onCluster(pipeline).code()).isZero();
        pipeline.send(broker, 300, 500, id -> "text " + id % 150);
        Told told = onCluster(pipeline);
        assertThat(told.code()).as(told + cluster.logs()).isZero();
        assertThat(told.out()).contains("steps remember what they saw up to");
        assertThat(Rows.column(pipeline.root(), "text")).hasSize(150).doesNotHaveDuplicates();
        assertThat(flinkRun(pipeline, "-d").err()).contains("needs somebody who waits for it");
    }

    @Test
    void theEndIsSeenThoughMetricsStandStillBecauseATaskManagerDied() throws Exception {
        TestPipeline pipeline = remembering("silent");
        cluster.askADyingWorkerForItsMetrics();
        Told told = onCluster(pipeline, "--quiet");
        assertThat(told.code()).as(told + cluster.logs()).isZero();
        assertThat(Rows.column(pipeline.root(), "text")).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void theCommandsOfThePageAboutSubmittingWork() throws Exception {
        broker.createTopic("submitted", 2);
        TestPipeline pipeline = pipeline("submitted", "submitted")
                .with("STOP", "latest")
                .with("PLUGIN", "")
                .with("STEPS", "[{keep_by_length: {field: text, min_chars: 1}}]");
        SubmitPage page = new SubmitPage(cluster, pipeline, jar, plugin);
        int sent = 0;
        for (String command : SubmitPage.commands()) {
            if (command.contains("run ")) {
                pipeline.send(broker, sent, sent + 100);
                sent += 100;
            }
            if (command.contains("steps.jar")) {
                pipeline.with("PLUGIN", TestSteps.class.getName()).with("STEPS", "[{drop_some: {every: 1000}}]");
            }
            Told told = page.run(command, command.contains("JOB") ? job(pipeline) : "");
            assertThat(told.code()).as(command + told + cluster.logs()).isZero();
            pipeline.with("STOP", "never");
            if (command.contains(" -d ")) {
                awaitState("RUNNING", job(pipeline));
            }
        }
        assertThat(sent).isEqualTo(500);
        assertThat(Rows.column(pipeline.root(), "id")).hasSize(sent).doesNotHaveDuplicates();
        assertThat(Funnel.of(pipeline.root()).counts().consumed()).isEqualTo(sent);
    }

    private static void awaitState(String state, String job) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> cluster.get("/jobs/" + job)
                .contains("\"state\":\"" + state + "\""));
    }

    @Test
    void mistakesEndInOneLineAndTheDocumentedCode() throws Exception {
        TestPipeline pipeline = pipeline("mistaken", "everywhere").with("STEPS", "[{drop_sum: {every: 10}}]");
        Told told = flinkRun(pipeline);
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err().lines()).hasSize(1);
        assertThat(told.err()).contains("pipeline.yaml:", "did you mean drop_some?");

        TestPipeline elsewhere = pipeline("elsewhere", "nowhere");
        told = flinkRun(elsewhere);
        assertThat(told.code()).isEqualTo(3);
        assertThat(told.err().lines()).hasSize(1);
        assertThat(told.err()).contains("nowhere");
        assertThat(cluster.flink("run", jar.toString()).err()).contains("-f");
    }

    @Test
    void whatIsNoFlinkClusterIsToldBeforeAnythingElse() throws Exception {
        TestPipeline pipeline = pipeline("no-cluster", "everywhere");
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.start();
        String address = "localhost:" + other.getAddress().getPort();
        try {
            Outcome.isRefused(pipeline, 4, "no Flink cluster answers at " + address, "--target", address);
        } finally {
            other.stop(0);
        }
        Outcome.isRefused(pipeline, 4, "no Flink cluster answers at " + address, "--target", address);
        Outcome.isRefused(pipeline, 2, "--target must be HOST:PORT", "--target", "localhost");
    }

    private static Cluster target() {
        return new Cluster(ClusterAddress.parse(cluster.address()), List.of(jar, plugin));
    }

    private static String job(TestPipeline pipeline) {
        return Lineage.read(pipeline.state().lineage(), "numbers")
                .last()
                .orElseThrow()
                .job();
    }
}
