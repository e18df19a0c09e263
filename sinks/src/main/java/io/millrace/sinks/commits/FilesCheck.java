package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** That every committed file in force stands on disk with its length: a job must not go on beside a damaged dataset. */
public record FilesCheck(Root root) {
    private static final int MOST_NAMED = 5;

    /**
     * @param leaving paths that the start is about to remove
     * @throws Refusal naming the files that are not as they were committed
     */
    public void check(Set<String> leaving) {
        List<String> wrong = root.files().stream()
                .filter(file -> !leaving.contains(file.path()))
                .flatMap(this::trouble)
                .toList();
        if (!wrong.isEmpty()) {
            String more = wrong.size() > MOST_NAMED ? " and " + (wrong.size() - MOST_NAMED) + " more" : "";
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    root.layout().root() + " is damaged, of " + root.files().size() + " committed files "
                            + wrong.size() + (wrong.size() == 1 ? " is" : " are") + " not whole: "
                            + String.join(", ", wrong.subList(0, Math.min(MOST_NAMED, wrong.size()))) + more
                            + "; restore them from a copy of the dataset, or write to a new path");
        }
    }

    private Stream<String> trouble(FileEntry file) {
        Path path = root.layout().root().resolve(file.path());
        try {
            long bytes = Files.size(path);
            return bytes == file.bytes()
                    ? Stream.empty()
                    : Stream.of(file.path() + " (has " + bytes + " bytes, " + file.bytes() + " were committed)");
        } catch (NoSuchFileException missing) {
            return Stream.of(file.path() + " (is missing)");
        } catch (IOException unreadable) {
            throw DiskTrouble.read(path, unreadable);
        }
    }
}
