package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands for a checkout: the script {@code millrace} beside what the build made, without sources that it might find newer; a
 * copy of the examples; and a stand-in of {@code mvnw}, which knows the calls of the documents and hands out the jar that the
 * reactor built.
 *
 * @param checkout what stands for the checkout
 * @param brokers what the commands find in KAFKA_BROKERS
 */
record Workshop(Path checkout, String brokers) implements AutoCloseable {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Path EXAMPLES = CHECKOUT.resolve("examples");
    private static final Path PLUGIN = CHECKOUT.resolve("privacy/onnx/target/plugin");
    private static final List<String> BUILT = List.of("demo/target/demo-0.1.0-SNAPSHOT.jar", "demo/target/lib");
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String MAVEN = """
            #!/usr/bin/env bash
            case "$*" in
              "-q install -pl core -am -DskipTests" | "-q -f ../.. install -pl core -am -DskipTests") ;;
              "-q package -pl privacy/onnx -am -DskipTests")
                mkdir -p privacy/onnx/target/plugin && ln -s "%s"/*.jar privacy/onnx/target/plugin/ ;;
              "-q package") mkdir -p target && cp "%s" target/ ;;
              *) echo "no test knows mvnw $*"; exit 1 ;;
            esac
            """;

    static Workshop at(Path checkout, String brokers) throws IOException {
        Path examples = checkout.resolve("examples");
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(Workshop::isSource)
                    .toList()) {
                Path copy = examples.resolve(EXAMPLES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        script(checkout.resolve("millrace"), Files.readString(CHECKOUT.resolve("millrace")));
        for (String built : BUILT) {
            Files.createDirectories(checkout.resolve(built).getParent());
            Files.createSymbolicLink(checkout.resolve(built), CHECKOUT.resolve(built));
        }
        script(
                checkout.resolve("mvnw"),
                MAVEN.formatted(PLUGIN, EXAMPLES.resolve("plugin/target/order-steps-1.0.0.jar")));
        return new Workshop(checkout, brokers);
    }

    private static boolean isSource(Path file) {
        List<String> parts = new ArrayList<>();
        EXAMPLES.relativize(file).forEach(part -> parts.add(part.toString()));
        return !parts.contains("target") && !parts.contains("out");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A small model for the plug-in {@code onnx}, left by its tests: it knows the firm orbex. */
    static Path model() {
        Path model = CHECKOUT.resolve("privacy/onnx/target/model");
        Outside.need(
                Files.exists(PLUGIN) && Files.exists(model), "skipped: the module privacy/onnx was not built here");
        return model;
    }

    Path folder(String example) {
        return checkout.resolve("examples").resolve(example);
    }

    /** Does what a page says, first in a shell, then in Python. */
    void follow(Path directory, Document page) {
        Program shell = shell(directory, page.commands());
        assertThat(shell.exit()).as(shell.printed()).isZero();
        Program python = python(directory, page.pythonBlocks());
        assertThat(python.exit()).as(python.printed()).isZero();
        assertThat(page.missingIn(shell.printed() + python.printed()))
                .as("missing in\n" + shell.printed() + python.printed())
                .isEmpty();
    }

    /** In a shell that ends at the first command that fails. */
    Program shell(Path directory, String commands) {
        List<String> command = List.of("bash", "-euo", "pipefail", "-c", "cd '" + directory + "'\n" + commands);
        return Program.run(command, terminal("shell"), environment(), LIMIT);
    }

    /** A command in a terminal of its own. */
    Running leftRunning(String command) throws IOException {
        List<String> shell = List.of("bash", "-c", "cd '" + checkout + "' && exec " + command);
        return Running.start(shell, terminal("running"), environment());
    }

    private Map<String, String> environment() {
        return Map.of("KAFKA_BROKERS", brokers, "JAVA_HOME", System.getProperty("java.home"));
    }

    /** One script of all blocks. Those that import PyTorch run where it is installed and are parsed elsewhere. */
    Program python(Path directory, List<String> blocks) {
        try {
            Path script = terminal("script");
            String text = blocks.stream().map(Workshop::ifPossible).collect(Collectors.joining("\n"));
            Files.writeString(script, "import importlib.util, os\nos.chdir('" + directory + "')\n" + text);
            return Outside.python(terminal("python"), LIMIT, script, List.of());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String ifPossible(String block) {
        return !block.contains("import torch")
                ? block
                : "block = compile(r'''" + block + "''', 'page', 'exec')\n"
                        + "if importlib.util.find_spec('torch'):\n    exec(block)\n";
    }

    private Path terminal(String name) {
        try {
            return Files.createTempFile(checkout, name, ".txt");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Takes the links to what the build made away, so that nobody who deletes the rest follows them. */
    @Override
    public void close() throws IOException {
        for (String built : BUILT) {
            Files.delete(checkout.resolve(built));
        }
    }
}
