package io.millrace.sinks.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import io.millrace.sinks.stores.FaultProxy.Fault;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A store behind a server of its own, and behind a proxy that does what networks do. */
class S3StoreIT extends StoreContract {
    private static final String BUCKET = "bucket";

    @TempDir
    static Path directory;

    private static S3Server server;
    private static FaultProxy proxy;

    private final String root = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        server = S3Server.start(directory, BUCKET);
        proxy = new FaultProxy(server.endpoint());
    }

    @AfterAll
    static void stop() {
        proxy.close();
        server.close();
    }

    private Store at(String endpoint, String uri) {
        return new StoreAddress(uri, new S3Settings(endpoint, "us-east-1", true)).open();
    }

    @Override
    Store store() {
        return at(proxy.endpoint(), "s3://" + BUCKET + "/" + root);
    }

    @Override
    boolean leftOf(Store store, String path) {
        return store.size(path).isEmpty() && ((S3Store) store).uploads().isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aPutIsCarriedOutOnceWhateverHappensToItsAnswer(Fault fault) {
        Store store = store();
        proxy.plan(fault, "PUT", "commits/0", 1);
        assertThat(store.putIfAbsent("commits/0", ONE)).isTrue();
        assertThat(store.putIfAbsent("commits/0", TWO)).isFalse();
        assertThat(store.read("commits/0")).hasValue(ONE);
        assertThat(proxy.struck()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} of {1} {2}")
    @CsvSource({
        "OVERLOADED,PUT,partNumber",
        "ANSWER_LOST,PUT,partNumber",
        "ERROR_AFTER_SUCCESS,PUT,partNumber",
        "OVERLOADED,POST,uploadId",
        "ANSWER_LOST,POST,uploadId",
        "ERROR_AFTER_SUCCESS,POST,uploadId",
        "ANSWER_LOST,POST,uploads",
        "OVERLOADED,PUT,data/train/a",
        "ANSWER_LOST,PUT,data/train/a",
        "ERROR_AFTER_SUCCESS,PUT,data/train/a",
    })
    void aLargeFileStandsWhateverHappensOnTheWay(Fault fault, String method, String part) throws Exception {
        Store store = store();
        byte[] content = new byte[17 << 20];
        new java.util.Random(1).nextBytes(content);
        proxy.plan(fault, method, part, 2);
        try (Output out = store.create(Scratch.path("sealed"))) {
            out.write(ByteBuffer.wrap(content));
            out.finish();
        }
        store.place(Scratch.path("sealed"), "data/train/a");
        assertThat(proxy.struck()).isPositive();
        try (InputStream in = store.open("data/train/a", 0)) {
            assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
        }
        store.abandon(file -> true);
        assertThat(((S3Store) store).uploads()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aReadThatBreaksOffGoesOnWhereItStood(Fault fault) throws Exception {
        Store store = store();
        byte[] content = new byte[3_000_000];
        new java.util.Random(2).nextBytes(content);
        store.putIfAbsent("data/train/a", content);
        proxy.plan(fault, "GET", "data/train/a", 3);
        try (InputStream in = store.open("data/train/a", 1)) {
            assertThat(Arrays.equals(in.readAllBytes(), Arrays.copyOfRange(content, 1, content.length)))
                    .isTrue();
        }
        assertThat(proxy.struck()).isEqualTo(3);
        proxy.plan(fault, "GET", "data/train/a", 2);
        assertThat(Arrays.equals(store.read("data/train/a").orElseThrow(), content))
                .isTrue();
        assertThat(proxy.struck()).isEqualTo(2);
    }

    @Test
    void aStoreThatStaysDownIsToldInOneLine() {
        Store store = store();
        proxy.plan(Fault.OVERLOADED, "PUT", "commits/0", 100);
        assertThatThrownBy(() -> store.putIfAbsent("commits/0", ONE))
                .isInstanceOf(Refusal.class)
                .hasMessage(store.name("commits/0") + " cannot be written (status 503: the store is overloaded or down,"
                        + " start again when it answers); nothing is lost");
        assertThat(proxy.struck()).isGreaterThan(3);
    }

    @Test
    void whatIsWrongWithTheAddressIsToldInOneLine() {
        assertThatThrownBy(() -> at(server.endpoint(), "s3://no-such-bucket/a").list("data"))
                .isInstanceOf(Refusal.class)
                .hasMessage("s3://no-such-bucket/a/data cannot be read (no such bucket: make it first, or check"
                        + " the address)");
        assertThatThrownBy(() -> at("http://127.0.0.1:1", "s3://bucket/a").size("x"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "the store does not answer, ConnectException: check the endpoint (sink.parquet.s3.endpoint, or AWS_ENDPOINT_URL_S3)");
    }
}
