package io.millrace.jobs.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout that the tests run in. */
public final class Checkout {
    private static final Set<String> SKIPPED = Set.of("target", ".git", ".venv", "node_modules");
    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");

    private Checkout() {}

    /** The directory of the reactor's pom. */
    public static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !isRoot(directory)) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException(
                    "no pom.xml with modules above " + Path.of("").toAbsolutePath());
        }
        return directory;
    }

    private static boolean isRoot(Path directory) {
        Path pom = directory.resolve("pom.xml");
        return Files.exists(pom) && text(pom).contains("<modules>");
    }

    static List<String> modules() {
        return MODULE.matcher(text(root().resolve("pom.xml")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** All files that are not built, by the end of their names. */
    static List<Path> files(String... ends) {
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(Files::isRegularFile)
                    .filter(Checkout::isSource)
                    .filter(file ->
                            Stream.of(ends).anyMatch(end -> file.toString().endsWith(end)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isSource(Path file) {
        for (Path part : root().relativize(file)) {
            if (SKIPPED.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
