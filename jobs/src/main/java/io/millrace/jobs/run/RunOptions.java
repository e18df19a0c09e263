package io.millrace.jobs.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the operator asks of one run.
 *
 * @param from the state to go on from, if not the one that the run finds itself
 * @param rollbackTo the append to go back to
 * @param loseRejects whether to go on although rejects of the time before the state may never reach their topic
 * @param drain whether to end at what the topics hold now, everything sealed
 */
public record RunOptions(Optional<Path> from, OptionalLong rollbackTo, boolean loseRejects, boolean drain) {
    public static final RunOptions NONE = new RunOptions(Optional.empty(), OptionalLong.empty(), false, false);
}
