package io.millrace.sinks.commits;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files under {@code data/} that no commit adds: contract, section 4. */
record Strays(Root root, RootFiles files) {
    void delete() {
        Set<String> erasers = writersOfOpenErasures();
        for (Path file : dataFiles()) {
            String path = root.layout().root().relativize(file).toString().replace('\\', '/');
            if (!root.everAdded().containsKey(path) && erasers.stream().noneMatch(writer -> isOf(writer, file))) {
                files.delete(file);
            }
        }
    }

    private static boolean isOf(String writer, Path file) {
        return file.getFileName().toString().startsWith("part-" + writer + "-");
    }

    /** Another job may be taking its files back meanwhile, so nothing here minds a file that is gone. */
    private List<Path> dataFiles() {
        List<Path> files = new ArrayList<>();
        for (Path entry : entries(root.layout().data())) {
            files.addAll(Files.isDirectory(entry) ? entries(entry) : List.of(entry));
        }
        return files.stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> entries(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var listed = Files.list(directory)) {
            return listed.toList();
        } catch (IOException unreadable) {
            throw DiskTrouble.read(directory, unreadable);
        }
    }

    private Set<String> writersOfOpenErasures() {
        Path erasures = root.layout().erasures();
        Set<String> writers = new HashSet<>();
        if (!Files.isDirectory(erasures)) {
            return writers;
        }
        try (var manifests = Files.list(erasures)) {
            for (Path manifest : manifests.toList()) {
                ObjectNode erasure = ManifestJson.object(Files.readAllBytes(manifest));
                if ("open".equals(erasure.path("state").asText()) && erasure.hasNonNull("writer")) {
                    writers.add(erasure.get("writer").asText());
                }
            }
            return writers;
        } catch (IOException unreadable) {
            throw DiskTrouble.read(erasures, unreadable);
        }
    }
}
