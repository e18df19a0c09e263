package io.millrace.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the examples beside stand-ins of the two scripts: {@code millrace} starts what the build made without looking
 * whether it is fresh; {@code mvnw} knows the calls of the documents and hands out the jar that the reactor built.
 *
 * @param checkout what stands for the checkout
 * @param brokers what the commands find in KAFKA_BROKERS
 */
record Workshop(Path checkout, String brokers) {
    private static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String MILLRACE = """
            #!/usr/bin/env bash
            exec %s -cp "%s:${MILLRACE_PLUGINS:-}" %s "$@"
            """;
    private static final String MAVEN = """
            #!/usr/bin/env bash
            case "$*" in
              "-q install -pl core -am -DskipTests" | "-q -f ../.. install -pl core -am -DskipTests") ;;
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
        List<String> launcher = Program.millrace(checkout.resolve("millrace.log"), List.of());
        String java = String.join(" ", launcher.subList(0, launcher.indexOf("-cp")));
        script(checkout.resolve("millrace"), MILLRACE.formatted(java, Program.classPath(), Launcher.class.getName()));
        script(checkout.resolve("mvnw"), MAVEN.formatted(EXAMPLES.resolve("plugin/target/order-steps-1.0.0.jar")));
        return new Workshop(checkout, brokers);
    }

    private static boolean isSource(Path file) {
        List<String> parts = new ArrayList<>();
        EXAMPLES.relativize(file).forEach(part -> parts.add(part.toString()));
        return !parts.contains("target") && !parts.contains("work");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path folder(String example) {
        return checkout.resolve("examples").resolve(example);
    }

    /** In a shell that ends at the first command that fails. */
    Program shell(Path directory, String commands) {
        List<String> command = List.of("bash", "-euo", "pipefail", "-c", "cd '" + directory + "'\n" + commands);
        return Program.run(command, terminal("shell"), Map.of("KAFKA_BROKERS", brokers), LIMIT);
    }

    Program python(Path directory, String text) {
        try {
            Path script = terminal("script");
            Files.writeString(script, "import os\nos.chdir('" + directory + "')\n" + text);
            return Outside.python(terminal("python"), LIMIT, script, List.of());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path terminal(String name) {
        try {
            return Files.createTempFile(checkout, name, ".txt");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
