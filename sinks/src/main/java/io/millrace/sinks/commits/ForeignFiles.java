package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Nothing but a dataset lies in a root (contract, R1), so a directory with other files is not taken for one. */
record ForeignFiles(RootLayout layout) {
    private static final Set<String> OURS = Set.of("README.md", "croissant.json", "LICENSE", "data", ".millrace");

    void refuse() {
        if (!Files.exists(layout.root())) {
            return;
        }
        if (!Files.isDirectory(layout.root())) {
            throw refusal("is a file");
        }
        try (var entries = Files.list(layout.root())) {
            Optional<String> foreign = entries.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> !OURS.contains(name))
                    .min(String::compareTo);
            if (foreign.isPresent()) {
                throw refusal("holds no dataset but other files (" + foreign.get() + ")");
            }
        } catch (IOException unreadable) {
            throw DiskTrouble.read(layout.root(), unreadable);
        }
    }

    private Refusal refusal(String what) {
        return new Refusal(
                Refusal.Trouble.REFUSED, layout.root() + " " + what + ": give the sink a new or an empty directory");
    }
}
