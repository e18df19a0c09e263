package io.millrace.jobs.plan;

import io.millrace.core.Node;
import io.millrace.jobs.file.PipelineFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the job runs: the state directory, what may not be set of Flink, and that nothing strange lies in the dataset. */
final class RunCheck {
    private static final Pattern UNALIGNED = Pattern.compile("execution\\.checkpointing\\.unaligned.*");
    private static final Pattern OURS = Pattern.compile(
            "execution\\.(checkpointing|runtime-mode|savepoint|state-recovery).*|state\\.(checkpoints|savepoints|checkpoint-storage).*"
                    + "|restart-strategy.*|pipeline\\.(object-reuse|generic-types|operator-chaining|max-parallelism).*"
                    + "|parallelism\\.default|\\$internal.*");

    private final PipelineFile file;

    RunCheck(PipelineFile file) {
        this.file = file;
    }

    void check() {
        file.text("run.state").ifPresent(this::checkState);
        if (file.node("run.flink").orElse(null) instanceof Node.Entries options) {
            options.entries().forEach((name, entry) -> checkFlink(name, entry.line()));
        }
        Optional<Path> dataset = file.text("sink.parquet.path").flatMap(RunCheck::local);
        dataset.ifPresent(root -> checkOutside(root, "run.state"));
        dataset.ifPresent(root -> checkOutside(root, "rejects.files.path"));
    }

    private void checkState(String state) {
        if (local(state).filter(Path::isAbsolute).isEmpty()) {
            file.problem(
                    "run.state",
                    "must be a directory as a file: URI with its whole path, as in"
                            + " file:///var/lib/millrace/chat, got '" + state + "'");
        }
    }

    private void checkFlink(String name, int line) {
        String path = "run.flink." + name;
        if (UNALIGNED.matcher(name).matches()) {
            file.problems()
                    .add(
                            line,
                            path,
                            "is refused: with unaligned checkpoints counts would lag behind rows; leave it" + " out");
        } else if (OURS.matcher(name).matches()) {
            file.problems().add(line, path, "is set by Millrace; leave it out");
        }
    }

    private void checkOutside(Path dataset, String path) {
        file.text(path)
                .flatMap(RunCheck::local)
                .filter(other -> other.startsWith(dataset))
                .ifPresent(inside -> file.problem(
                        path,
                        "lies in the dataset (sink.parquet.path), where nothing else may lie; choose a"
                                + " directory outside"));
    }

    /** The path of a {@code file:} URI, or of a text that is no URI. */
    private static Optional<Path> local(String text) {
        try {
            if (text.startsWith("file:")) {
                return Optional.ofNullable(URI.create(text).getPath())
                        .map(Path::of)
                        .map(Path::normalize);
            }
            return text.matches("[a-z0-9]{2,}:.*")
                    ? Optional.empty()
                    : Optional.of(Path.of(text).normalize());
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
