package io.millrace.jobs.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.run.TestPipeline.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * Disks that fill up, become read-only or go away while a job runs: one clear line, nothing committed lost, no part of a
 * file to be seen, and work goes on after the cure. A job tries again for a minute before it gives up, so all of them run
 * at the same time.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT extends WithBroker {
    private static final String NOT_ALLOWED = "only root on Linux may mount disks, as this test does";

    private static final Mounts MOUNTS = new Mounts();
    private static final Map<String, Struck> RUNS = new TreeMap<>();
    private static boolean canMount;
    private static Told second;

    @BeforeAll
    static void strike() throws Exception {
        canMount = MOUNTS.disk(disk("full"), "16m") && MOUNTS.disk(disk("stateFull"), "16m");
        begin("gone", pipeline("gone"));
        begin("stateGone", pipeline("stateGone"));
        if (canMount) {
            begin("full", pipeline("full").with("ROOT", disk("full").resolve("root")));
            begin(
                    "stateFull",
                    pipeline("stateFull").with("STATE", disk("stateFull").resolve("state")));
            begin("readOnly", pipeline("readOnly"));
        }
        RUNS.values().forEach(Struck::awaitCommits);
        second = pipeline("gone-second").with("ROOT", RUNS.get("gone").root()).run("--quiet");
        strikeAll();
        for (Struck run : RUNS.values()) {
            run.pipeline.send(broker, 1000, 2000);
        }
    }

    private static Path disk(String name) {
        return directory.resolve("disk-" + name);
    }

    private static TestPipeline pipeline(String name) throws Exception {
        return new TestPipeline(directory.resolve(name), broker.brokers(), name.replaceAll("-.*", ""));
    }

    private static void begin(String name, TestPipeline pipeline) throws Exception {
        broker.createTopic(name, 1);
        RUNS.put(name, Struck.begun(pipeline, broker));
    }

    private static void strikeAll() throws Exception {
        Files.move(RUNS.get("gone").root(), directory.resolve("away"));
        Files.move(RUNS.get("stateGone").pipeline.state().path(), directory.resolve("state-away"));
        if (canMount) {
            Mounts.fill(disk("full"));
            Mounts.fill(disk("stateFull"));
            assertThat(MOUNTS.readOnly(RUNS.get("readOnly").root())).isTrue();
        }
    }

    @AfterAll
    static void clear() throws Exception {
        RUNS.values().forEach(Struck::close);
        MOUNTS.takeAll();
    }

    private static Struck run(String name) {
        assumeThat(RUNS).as(NOT_ALLOWED).containsKey(name);
        return RUNS.get(name);
    }

    @Test
    void aDiskThatIsFull() throws Exception {
        Struck run = run("full");
        run.endsWith(" cannot be written (No space left on device): make it writable with space left");
        run.isWhole();
        Outcome.isRefused(run.pipeline, 4, run.root() + " cannot be written (No space left on device)");
        Files.delete(disk("full").resolve("filler"));
        run.goesOn(2000);
    }

    @Test
    void aDatasetThatTurnsReadOnly() throws Exception {
        Struck run = run("readOnly");
        run.endsWith(" cannot be written (Read-only file system): make it writable");
        run.isWhole();
        MOUNTS.take(run.root());
        run.goesOn(2000);
    }

    @Test
    void aDatasetThatIsGoneComesBackOrIsNotBegunAnew() throws Exception {
        Struck run = run("gone");
        Path root = run.root();
        run.endsWith(root + " is gone, or is not mounted");
        assertThat(root).doesNotExist();
        Outcome.isRefused(run.pipeline, 4, root + " is gone, or is not mounted");
        assertThat(root).doesNotExist();

        Files.move(directory.resolve("away"), root);
        run.isWhole();
        run.goesOn(2000);

        Files.move(root, directory.resolve("away"));
        Outcome.isRefused(run.pipeline, 4, "to begin anew, give run.state a new directory", "--drain");
        Files.move(directory.resolve("away"), root);
        run.goesOn(2000);
    }

    @Test
    void aStateDirectoryThatIsFull() throws Exception {
        Struck run = run("stateFull");
        run.endsWith(run.pipeline.state().path() + " cannot be written (No space left on device): check run.state");
        run.isWhole();
        Files.delete(disk("stateFull").resolve("filler"));
        run.goesOn(2000);
    }

    @Order(2)
    @Test
    void aStateDirectoryThatIsGone() throws Exception {
        Struck run = run("stateGone");
        Path state = run.pipeline.state().path();
        run.endsWith("the state directory " + state + " is gone, or is not mounted");
        run.isWhole();
        if (Files.exists(state)) {
            Files.move(state, directory.resolve("made-meanwhile"));
        }
        Files.move(directory.resolve("state-away"), state);
        run.goesOn(2000);
    }

    /** While the runs that were struck try again. */
    @Order(1)
    @Test
    void aManifestThatIsDamagedIsNamedByEveryCommand() throws Exception {
        broker.createTopic("manifests", 1);
        TestPipeline pipeline = pipeline("manifests").with("PARALLELISM", 1).with("SHARD_ROWS", 300);
        pipeline.send(broker, 0, 500);
        assertThat(pipeline.run("--drain", "--quiet").code()).isZero();
        pipeline.send(broker, 500, 1000);
        Background.stoppedAfter(pipeline, 500, 1000);
        Path first = pipeline.root()
                .store()
                .directory()
                .orElseThrow()
                .resolve(".millrace/commits/" + "0".repeat(20) + ".json");
        byte[] whole = Files.readAllBytes(first);

        Files.write(first, Arrays.copyOf(whole, whole.length / 2));
        isNamed(first, "is no whole JSON", pipeline);
        Files.write(
                first,
                new String(whole, UTF_8)
                        .replace("\"consumed\":5", "\"consumed\":4")
                        .getBytes(UTF_8));
        isNamed(first, "says that 0 rows are held, but its counts and files leave -100", pipeline);
        Files.delete(first);
        isNamed(first, "is missing, but", pipeline);

        Files.write(first, whole);
        assertThat(pipeline.run("--drain", "--quiet").code()).isZero();
        Outcome.holdsExactly(1000, pipeline);
    }

    private static void isNamed(Path manifest, String what, TestPipeline pipeline) throws Exception {
        Outcome.isRefused(pipeline, 3, manifest + " " + what);
        Told created = pipeline.command("snapshot create");
        assertThat(created.code()).isEqualTo(3);
        assertThat(created.err().lines()).singleElement().asString().contains(manifest + " " + what);
        Told verified = pipeline.command("snapshot verify");
        assertThat(verified.code()).as(verified.toString()).isEqualTo(3);
        assertThat(verified.out()).contains("R5 .millrace/commits");
    }

    @Order(1)
    @Test
    void aSecondWriterWithAStateOfItsOwn() {
        assertThat(second.code()).as(second.toString()).isEqualTo(3);
        assertThat(second.err().lines()).singleElement().asString().contains("another job writes to ");
    }
}
