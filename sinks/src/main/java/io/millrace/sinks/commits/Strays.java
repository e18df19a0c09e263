package io.millrace.sinks.commits;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.stores.DiskTrouble;
import io.millrace.sinks.stores.StoredFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Files under {@code data/} that no commit adds: contract, section 4. What is younger than this committer may be another
 * attempt's, whose commit is on its way.
 *
 * @param start of the committer, by the store's clock: milliseconds since 1970-01-01T00:00:00Z
 */
record Strays(Root root, long start) {
    void delete() {
        Set<String> erasers = writersOfOpenErasures();
        for (StoredFile file : root.store().list(RootLayout.DATA)) {
            if (file.changed() < start
                    && !root.everAdded().containsKey(file.path())
                    && erasers.stream().noneMatch(writer -> file.name().startsWith("part-" + writer + "-"))) {
                root.store().delete(file.path());
            }
        }
    }

    private Set<String> writersOfOpenErasures() {
        Set<String> writers = new HashSet<>();
        for (StoredFile manifest : root.store().list(RootLayout.ERASURES)) {
            root.store().read(manifest.path()).ifPresent(json -> {
                ObjectNode erasure = read(manifest.path(), json);
                if ("open".equals(erasure.path("state").asText()) && erasure.hasNonNull("writer")) {
                    writers.add(erasure.get("writer").asText());
                }
            });
        }
        return writers;
    }

    private ObjectNode read(String path, byte[] json) {
        try {
            return ManifestJson.object(json);
        } catch (IOException damaged) {
            throw DiskTrouble.read(root.store().name(path), damaged);
        }
    }
}
