package io.millrace.jobs.plan;

import io.millrace.core.Node;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.sinks.rejects.RejectSink;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How the job runs: the state directory, how often it is saved, and what may not be set of Flink. */
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
        checkTransactions();
        new PlaceCheck(file).check();
    }

    private void checkState(String state) {
        if (state.startsWith("/")) {
            file.problem("run.state", "must be a file: URI, got '" + state + "': write file://" + state);
        } else if (PlaceCheck.ofUri(state).filter(Path::isAbsolute).isEmpty()) {
            file.problem(
                    "run.state",
                    "must be a directory as a file: URI with its whole path, as in"
                            + " file:///var/lib/millrace/chat, got '" + state + "'");
        }
    }

    private void checkTransactions() {
        long most = RejectSink.LONGEST_CHECKPOINT_INTERVAL.toSeconds();
        String path = "run.checkpoint_seconds";
        boolean isTooLong = file.text(path)
                .filter(text -> !file.hasProblem(path))
                .filter(text -> Double.parseDouble(text) > most)
                .isPresent();
        if (isTooLong && file.node("rejects.kafka").isPresent()) {
            file.problem(
                    path,
                    "is " + file.text(path).orElseThrow() + ", and with rejects.kafka at most " + most
                            + ": a checkpoint ends the Kafka transaction that holds the rejects, and Kafka drops it"
                            + " after "
                            + RejectSink.TRANSACTION_TIMEOUT.toSeconds() + " s; lower it, or use rejects.files");
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
}
