package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** What the operator asks of a run, as options of a command line. */
public final class RunFlags {
    @Option(names = "--drain", description = "Go on, read what the topics hold now, seal every shard and end.")
    private boolean drain;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "Go on from this checkpoint or savepoint instead of the newest.")
    private Path from;

    @Option(
            names = "--rollback-to-append",
            paramLabel = "K",
            description =
                    "Undo the appends after K (-1: all), because the state to go on from is older than the dataset.")
    private Long rollbackTo;

    @Option(
            names = "--lose-rejects",
            description =
                    "Go on from a checkpoint whose rejects in Kafka have expired: rows stay exact, those rejects are lost.")
    private boolean loseRejects;

    /**
     * As one value.
     *
     * @param chosen the state to go on from where none is named here
     * @throws Refusal if an option makes no sense
     */
    public RunOptions options(Optional<Path> chosen) {
        if (rollbackTo != null && rollbackTo < -1) {
            throw new Refusal(Trouble.INVALID, "--rollback-to-append must be -1 (undo all) or more, got " + rollbackTo);
        }
        return new RunOptions(
                Optional.ofNullable(from).or(() -> chosen),
                rollbackTo == null ? OptionalLong.empty() : OptionalLong.of(rollbackTo),
                loseRejects,
                drain);
    }
}
