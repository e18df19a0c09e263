package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import java.util.List;
import java.util.OptionalLong;
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
                    root.name() + " is damaged, of " + root.files().size() + " committed files "
                            + wrong.size() + (wrong.size() == 1 ? " is" : " are") + " not whole: "
                            + String.join(", ", wrong.subList(0, Math.min(MOST_NAMED, wrong.size()))) + more
                            + "; restore them from a copy of the dataset, or write to a new path");
        }
    }

    private Stream<String> trouble(FileEntry file) {
        OptionalLong bytes = root.store().size(file.path());
        if (bytes.isEmpty()) {
            return Stream.of(file.path() + " (is missing)");
        }
        return bytes.getAsLong() == file.bytes()
                ? Stream.empty()
                : Stream.of(
                        file.path() + " (has " + bytes.getAsLong() + " bytes, " + file.bytes() + " were committed)");
    }
}
