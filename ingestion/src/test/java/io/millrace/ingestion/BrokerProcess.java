package io.millrace.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;

/** A real broker in a JVM of its own, on free ports of the loopback device; its data survives {@link #restart}. */
public final class BrokerProcess implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private Process process;

    private BrokerProcess(Path directory, int port, int controllerPort) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** @param directory an empty directory for the broker's data and its log */
    public static BrokerProcess start(Path directory) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            BrokerProcess broker = new BrokerProcess(directory, freePort(), freePort());
            if (broker.launches()) {
                return broker;
            }
        }
        BrokerProcess last = new BrokerProcess(directory, freePort(), freePort());
        last.launch();
        return last;
    }

    /** False if it has ended, as it does where another program has taken one of its ports meanwhile. */
    private boolean launches() {
        begin();
        Awaitility.await("broker on port " + port)
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> !process.isAlive() || isReady());
        return process.isAlive();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private void launch() {
        if (!launches()) {
            throw new IllegalStateException("the broker ended with " + process.exitValue() + ", see " + directory);
        }
    }

    private void begin() {
        try {
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("broker.log").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> command() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                BrokerMain.class.getName(),
                directory.resolve("data").toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
    }

    private boolean isReady() throws Exception {
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        }
    }

    /** As {@code bootstrap.servers} takes it. */
    public String brokers() {
        return "localhost:" + port;
    }

    public Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers",
                brokers(),
                "default.api.timeout.ms",
                "30000",
                "request.timeout.ms",
                "10000",
                "client.id",
                "test"));
    }

    public void createTopic(String name, int partitions) {
        createTopic(name, partitions, Map.of());
    }

    /** Waits until the topic can be used. */
    public void createTopic(String name, int partitions, Map<String, String> settings) {
        try (Admin admin = admin()) {
            NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(settings);
            admin.createTopics(List.of(topic)).all().get();
            Awaitility.await("topic " + name)
                    .ignoreExceptions()
                    .until(() -> partitions
                            == admin.describeTopics(List.of(name))
                                    .allTopicNames()
                                    .get()
                                    .get(name)
                                    .partitions()
                                    .size());
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again on the same ports with the same data. */
    public void restart() {
        kill();
        launch();
    }

    @Override
    public void close() {
        kill();
    }
}
