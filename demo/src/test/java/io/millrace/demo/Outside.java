package io.millrace.demo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The shared folder and the readers' Python. A test that lacks them is skipped and says so, or fails if all are required. */
final class Outside {
    private static final Path TOOLS = Path.of("src/test/python").toAbsolutePath();

    private Outside() {}

    /** A file of {@code ../shared/readers}. */
    static Path reader(String name) {
        String given = setting("millrace.shared", "MILLRACE_SHARED");
        Path shared =
                given == null ? Path.of("").toAbsolutePath().getParent().resolveSibling("shared") : Path.of(given);
        Path found = shared.resolve("readers").resolve(name);
        need(
                Files.exists(found),
                "skipped for want of " + found + ": put the shared folder beside the checkout or set"
                        + " MILLRACE_SHARED");
        return found;
    }

    /** A tool of this module. */
    static Path tool(String name) {
        return TOOLS.resolve(name);
    }

    /** Runs a script with the Python that has the readers' libraries. */
    static Program python(Path terminal, Duration limit, Path script, List<String> arguments) {
        String python = setting("millrace.python", "MILLRACE_PYTHON");
        need(python != null, "skipped for want of Python: set MILLRACE_PYTHON to one with the libraries in .ci/run");
        List<String> command = new ArrayList<>(List.of(python, script.toString()));
        command.addAll(arguments);
        return Program.run(command, terminal, environment(terminal), limit);
    }

    /** A cache of its own: Hugging Face remembers the features of a directory by its path. */
    private static Map<String, String> environment(Path terminal) {
        return Map.of(
                "HF_HUB_OFFLINE",
                "1",
                "HF_HOME",
                terminal.toAbsolutePath().resolveSibling("hugging-face").toString(),
                "PYTHONDONTWRITEBYTECODE",
                "1");
    }

    private static String setting(String property, String variable) {
        return System.getProperty(property, System.getenv(variable));
    }

    /** Skips a test, or fails it where nothing may be skipped. */
    static void need(boolean there, String message) {
        if (!there && "all".equals(setting("millrace.require", "MILLRACE_REQUIRE"))) {
            throw new AssertionError(message);
        }
        assumeTrue(there, message);
    }
}
