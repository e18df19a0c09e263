package io.millrace.jobs.run;

import io.millrace.jobs.cluster.ClusterAddress;
import io.millrace.jobs.cluster.LoopbackPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A standalone Flink: a job manager and task managers, each a process, from the libraries that the build has copied. */
final class FlinkCluster implements AutoCloseable {
    private static final List<String> OPENS = Stream.of(
                    "lang", "net", "io", "nio", "text", "time", "util", "util.concurrent", "util.concurrent.atomic")
            .map(name -> "--add-opens=java.base/java." + name + "=ALL-UNNAMED")
            .toList();
    private static final String MASTER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String WORKER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

    private final Path directory;
    private final int restPort;
    private final Process master;
    private final List<Process> workers = new ArrayList<>();

    private FlinkCluster(Path directory, int restPort) throws IOException {
        this.directory = directory;
        this.restPort = restPort;
        Files.writeString(directory.resolve("config.yaml"), settings(LoopbackPort.free()));
        this.master = start("master", MASTER, "-Xmx512m");
    }

    /** Starts it with this many task managers of two slots each, and waits until all are there. */
    static FlinkCluster start(Path directory, int taskManagers) throws IOException {
        FlinkCluster cluster = new FlinkCluster(Files.createDirectories(directory), LoopbackPort.free());
        for (int i = 0; i < taskManagers; i++) {
            cluster.workers.add(cluster.start("worker-" + i, WORKER, "-Xmx768m"));
        }
        cluster.awaitSlots(2 * taskManagers);
        return cluster;
    }

    private void awaitSlots(int slots) throws IOException {
        try {
            Awaitility.await("a cluster with " + slots + " slots")
                    .atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .until(() -> isBroken() || get("/overview").contains("\"slots-total\":" + slots));
        } catch (ConditionTimeoutException late) {
            close();
            throw new AssertionError(logs(), late);
        }
        if (isBroken()) {
            close();
            throw new AssertionError("a process has ended:\n" + logs());
        }
    }

    private boolean isBroken() {
        return Stream.concat(Stream.of(master), workers.stream()).anyMatch(process -> !process.isAlive());
    }

    private String settings(int rpcPort) {
        return """
                jobmanager.rpc.address: localhost
                jobmanager.rpc.port: %d
                rest.address: localhost
                rest.port: %d
                rest.bind-address: localhost
                taskmanager.host: localhost
                taskmanager.numberOfTaskSlots: 2
                taskmanager.load-balance.mode: SLOTS
                taskmanager.cpu.cores: 1
                taskmanager.memory.framework.heap.size: 64m
                taskmanager.memory.framework.off-heap.size: 64m
                taskmanager.memory.task.heap.size: 512m
                taskmanager.memory.task.off-heap.size: 64m
                taskmanager.memory.network.min: 64m
                taskmanager.memory.network.max: 64m
                taskmanager.memory.managed.size: 64m
                taskmanager.memory.jvm-metaspace.size: 192m
                taskmanager.memory.jvm-overhead.min: 64m
                taskmanager.memory.jvm-overhead.max: 64m
                heartbeat.interval: 1000
                heartbeat.timeout: 6000
                metrics.fetcher.update-interval: 500
                """.formatted(rpcPort, restPort);
    }

    private Process start(String name, String main, String heap) throws IOException {
        List<String> command = new ArrayList<>(java());
        command.addAll(OPENS);
        command.addAll(List.of(
                heap,
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j.configurationFile=" + Path.of("src/test/resources/log4j2-test.xml"),
                "-Dmillrace.log.level=info",
                "-Dmillrace.log=" + directory.resolve(name + ".log"),
                "-Djava.io.tmpdir="
                        + Files.createDirectories(directory.resolve("tmp")).toAbsolutePath(),
                "-cp",
                "target/flink/*",
                main,
                "--configDir",
                directory.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".out").toFile())
                .start();
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /** What {@code flink …} tells and how it ends, with these arguments. */
    TestPipeline.Told flink(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("--add-opens=java.base/java.util=ALL-UNNAMED", "-Xmx512m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", "target/flink/*", "org.apache.flink.client.cli.CliFrontend"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("FLINK_CONF_DIR", directory.toString());
        Path out = directory.resolve("flink.out");
        Path err = directory.resolve("flink.err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int code = process.waitFor();
        return new TestPipeline.Told(code, Files.readString(out), Files.readString(err));
    }

    /** As {@code --target} takes it. */
    String address() {
        return new ClusterAddress("localhost", restPort).toString();
    }

    /** Ends a task manager that runs tasks, as {@code kill -9} does. */
    void killAWorkerThatWorks(String job) {
        Process worker = workers.get(0);
        Awaitility.await("tasks on both task managers")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> busyWorkers(job) == workers.size());
        worker.destroyForcibly().onExit().join();
    }

    /** Starts one more task manager, which is ended by closing what is returned. */
    AutoCloseable oneMore() throws IOException {
        Process more = start("worker-more", WORKER, "-Xmx768m");
        return () -> more.destroyForcibly().onExit().join();
    }

    /** Flink asks for metrics again when it has this answer, which never comes. */
    void askADyingWorkerForItsMetrics() throws Exception {
        Process more = start("worker-mute", WORKER, "-Xmx768m");
        awaitSlots(2 * workers.size() + 2);
        new ProcessBuilder("kill", "-STOP", Long.toString(more.pid())).start().waitFor();
        get("/taskmanagers/metrics");
        awaitSlots(2 * workers.size());
        more.destroyForcibly().onExit().join();
    }

    /** Starts a task manager in the place of each that was killed. */
    void replaceTheDead() throws IOException {
        for (int i = 0; i < workers.size(); i++) {
            if (!workers.get(i).isAlive()) {
                workers.set(i, start("worker-" + i + "-again", WORKER, "-Xmx768m"));
            }
        }
    }

    private long busyWorkers(String job) throws Exception {
        String vertex = get("/jobs/" + job).replaceAll("(?s).*\"vertices\":\\[\\{\"id\":\"([0-9a-f]+)\".*", "$1");
        String tasks = get("/jobs/" + job + "/vertices/" + vertex);
        return Stream.of(tasks.split("\"taskmanager-id\":\"", -1))
                .skip(1)
                .map(text -> text.substring(0, text.indexOf('"')))
                .distinct()
                .count();
    }

    String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + address() + path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The logs of its processes, for the message of a failing test. */
    String logs() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.(log|out)"))
                    .map(FlinkCluster::tail)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String tail(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return file + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException unreadable) {
            return file + " cannot be read";
        }
    }

    @Override
    public void close() {
        workers.forEach(worker -> worker.destroyForcibly().onExit().join());
        master.destroyForcibly().onExit().join();
    }
}
