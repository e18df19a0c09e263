package io.millrace.sinks.stores;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A real S3 server in its own process, with its objects in a directory, which believes every signature. */
public final class S3Server implements AutoCloseable {
    private static final Path JAR = Path.of(System.getProperty("millrace.s3.server", "target/s3/s3proxy.jar"));

    private final int port;
    private final Process process;

    private S3Server(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts it and makes a bucket of this name. */
    public static S3Server start(Path directory, String bucket) throws IOException {
        int port = freePort();
        Path objects = Files.createDirectories(directory.resolve("objects"));
        Files.createDirectories(objects.resolve(bucket));
        Path settings = directory.resolve("s3proxy.conf");
        Files.write(
                settings,
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=none",
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + objects));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("s3proxy.out").toFile())
                .start();
        S3Server server = new S3Server(port, process);
        Awaitility.await("the S3 server")
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(server::answers);
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the S3 server has ended: is " + JAR + " there?");
        }
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(endpoint()).toURL().openConnection();
        return connection.getResponseCode() > 0;
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
