package io.millrace.sinks.rejects;

import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rejects in a directory of JSON lines, as far as checkpoints have made them visible. */
public record RejectFiles(Path directory) {
    /**
     * The lines about a record; none where the directory is not there.
     *
     * @throws Refusal if a file cannot be read
     */
    public List<RejectLine> of(Origin origin) {
        List<RejectLine> lines = new ArrayList<>();
        for (Path file : files()) {
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.startsWith(RejectLine.beginning(origin))) {
                        lines.add(RejectLine.parse(line));
                    }
                }
            } catch (IOException unreadable) {
                throw unreadable(file, unreadable);
            }
        }
        return lines;
    }

    /** Those on their way begin with a dot and end otherwise. */
    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw unreadable(directory, unreadable);
        }
    }

    private static Refusal unreadable(Path path, Exception cause) {
        return new Refusal(
                Trouble.UNREACHABLE,
                "cannot read the rejects in " + path + ": check its rights, and that nothing but Millrace writes there",
                cause);
    }
}
