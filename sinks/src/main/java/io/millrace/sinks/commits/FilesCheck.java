package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import io.millrace.sinks.stores.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That every committed file in force stands on disk with its length: a job must not go on beside a damaged dataset. */
public record FilesCheck(Root root) {
    private static final int MOST_NAMED = 5;

    /**
     * @param leaving paths that the start is about to remove
     * @throws Refusal naming the files that are not as they were committed
     */
    public void check(Set<String> leaving) {
        Map<String, Long> there =
                root.store().list("data").stream().collect(Collectors.toMap(StoredFile::path, StoredFile::bytes));
        List<String> wrong = root.files().stream()
                .filter(file -> !leaving.contains(file.path()))
                .flatMap(file -> trouble(file, there.get(file.path())))
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

    private static Stream<String> trouble(FileEntry file, Long bytes) {
        if (bytes == null) {
            return Stream.of(file.path() + " (is missing)");
        }
        return bytes == file.bytes()
                ? Stream.empty()
                : Stream.of(file.path() + " (has " + bytes + " bytes, " + file.bytes() + " were committed)");
    }
}
