package io.millrace.sinks.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.millrace.core.Outside;
import io.millrace.sinks.stores.FaultProxy;
import io.millrace.sinks.stores.FaultProxy.Fault;
import io.millrace.sinks.stores.S3Server;
import io.millrace.sinks.stores.S3Settings;
import io.millrace.sinks.stores.Scratch;
import io.millrace.sinks.stores.Store;
import io.millrace.sinks.stores.StoreAddress;
import io.millrace.sinks.stores.StoredFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sink in a mini cluster, into a bucket of a real S3 server behind a proxy that does what networks do. */
class S3SinkIT {
    @TempDir
    static Path servers;

    private static S3Server server;
    private static FaultProxy proxy;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        server = S3Server.start(servers, "bucket");
        proxy = new FaultProxy(server.endpoint());
    }

    @AfterAll
    static void stop() {
        proxy.close();
        server.close();
    }

    private SinkJob job(String name) {
        return new SinkJob(
                directory,
                new StoreAddress("s3://bucket/" + name, new S3Settings(proxy.endpoint(), "eu-central-1", true)));
    }

    private static Store store(String name) {
        return new StoreAddress("s3://bucket/" + name, new S3Settings(server.endpoint(), null, true)).open();
    }

    private static void awaitCommits(SinkJob job, long commits) {
        await().atMost(Duration.ofSeconds(90)).until(() -> job.root().next() >= commits);
    }

    /** Its objects are files in a directory, which the readers' checker takes for a dataset as it is. */
    private static void assertContractHolds(String name) throws Exception {
        Outside.Run run = Outside.python(
                Outside.shared("readers/check_contract.py").toString(),
                servers.resolve("objects/bucket").resolve(name).toString());
        assertThat(run.exit()).as(run.printed()).isZero();
    }

    private static void assertNothingIsLeft(String name) {
        Store store = store(name);
        assertThat(store.list(Scratch.DIRECTORY).stream().map(StoredFile::path)).isEmpty();
        store.abandon(upload -> {
            throw new AssertionError("an upload is left: " + upload.path());
        });
    }

    @Test
    void everyRowIsThereOnceAcrossAStopAndFaults() throws Exception {
        SinkJob job = job("faults");
        job.restarts = 5;
        JobClient first = job.start(null);
        awaitCommits(job, 3);
        for (Fault fault : Fault.values()) {
            proxy.plan(fault, "PUT", ".millrace/commits", 1);
            proxy.plan(fault, "PUT", ".millrace/tmp", 3);
            proxy.plan(fault, "PUT", "data/train", 2);
            proxy.plan(fault, "GET", ".millrace/tmp", 2);
        }
        awaitCommits(job, 15);
        String savepoint = job.stop(first, false);
        assertThat(proxy.struck()).isGreaterThan(15);

        JobClient second = job.start(savepoint);
        awaitCommits(job, job.root().next() + 3);
        job.stop(second, true);
        assertThat(job.root().held()).isZero();
        assertThat(job.ids()).containsExactlyInAnyOrderElementsOf(job.expected());
        assertNothingIsLeft("faults");
        assertContractHolds("faults");
    }

    @Test
    void anOlderSavepointIsRolledBackToAndPiecesAreCutOutOfShards() throws Exception {
        SinkJob job = job("back");
        job.shardRows = 3_000;
        JobClient first = job.start(null);
        awaitCommits(job, 1);
        String savepoint = job.stop(first, false);
        long known = job.root().appends().size() - 1;
        JobClient second = job.start(savepoint);
        awaitCommits(job, job.root().next() + 2);
        job.stop(second, true);

        job.rollbackTo = java.util.OptionalLong.of(known);
        JobClient third = job.start(savepoint);
        awaitCommits(job, job.root().next() + 2);
        job.stop(third, true);
        List<String> ids = job.ids();
        assertThat(ids).containsExactlyInAnyOrderElementsOf(job.expected());
        assertThat(store("back").list("data")).hasSameSizeAs(job.root().files());
        assertNothingIsLeft("back");
        assertContractHolds("back");
    }
}
