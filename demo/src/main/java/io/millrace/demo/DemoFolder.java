package io.millrace.demo;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the demo writes: the dataset alone in the directory that the user names, all else in one beside it.
 *
 * @param dataset the dataset's root
 * @param work pipeline file, keys, rejects, state and, while it runs, the broker's data
 */
record DemoFolder(Path dataset, Path work) {
    /** @throws Refusal if something is there already */
    static DemoFolder fresh(Path output) {
        if (output.toString().isBlank()) {
            throw new Refusal(Trouble.INVALID, "--output must not be empty: name a directory that is made");
        }
        Path dataset = output.toAbsolutePath().normalize();
        if (dataset.getFileName() == null) {
            throw new Refusal(Trouble.INVALID, "--output must be a directory of its own, got " + output);
        }
        if (!dataset.toUri().getRawPath().replaceAll("/$", "").equals(dataset.toString())) {
            throw new Refusal(
                    Trouble.INVALID,
                    "--output must lead to a path without spaces and other characters that a URI escapes, got "
                            + dataset + ": run.state of the pipeline file is a URI");
        }
        DemoFolder folder = new DemoFolder(dataset, dataset.resolveSibling(dataset.getFileName() + ".work"));
        for (Path path : List.of(folder.dataset, folder.work)) {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new Refusal(
                        Trouble.REFUSED, path + " is a file: name a directory with --output, or move the file away");
            }
            if (isTaken(path)) {
                throw new Refusal(
                        Trouble.REFUSED, path + " is not empty: name another directory with --output, or delete it");
            }
        }
        return folder;
    }

    private static boolean isTaken(Path path) {
        if (!Files.exists(path)) {
            return false;
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.findAny().isPresent();
        } catch (IOException unreadable) {
            throw new Refusal(Trouble.UNREACHABLE, "cannot read " + path + ": check its rights", unreadable);
        }
    }

    Path broker() {
        return work.resolve("broker");
    }

    Path pipeline() {
        return work.resolve("pipeline.yaml");
    }

    Path rejects() {
        return work.resolve("rejects");
    }

    /** Makes the directories and the pipeline file. */
    void prepare(double checkpointSeconds) {
        try {
            Files.createDirectories(broker());
            Files.createDirectories(work.resolve("keys"));
            Files.writeString(pipeline(), pipelineText(checkpointSeconds));
        } catch (IOException unwritable) {
            throw new Refusal(
                    Trouble.UNREACHABLE,
                    work + " cannot be written: check --output, that no file stands in the way, and the rights",
                    unwritable);
        }
    }

    private String pipelineText(double checkpointSeconds) throws IOException {
        try (InputStream input = DemoFolder.class.getResourceAsStream("pipeline.yaml")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@DATASET@", quoted(dataset))
                    .replace("@WORK@", quoted(work))
                    .replace("@CHECKPOINT_SECONDS@", Double.toString(checkpointSeconds));
        }
    }

    /** For use inside single quotes of YAML. */
    private static String quoted(Path path) {
        return path.toString().replace("'", "''").replace("${", "$${");
    }

    /** Deletes what the broker kept. */
    void dropBroker() {
        try (Stream<Path> files = Files.walk(broker())) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
