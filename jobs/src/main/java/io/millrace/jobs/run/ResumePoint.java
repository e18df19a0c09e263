package io.millrace.jobs.run;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the state that a run goes on from: the newest of the last job, else what that job was restored from.
 *
 * @param settledBy id of the job that put the last append, if no row of the dataset and no memory of a step is in a
 *     state only
 */
record ResumePoint(StateDirectory state, Lineage lineage, Optional<String> settledBy) {
    /**
     * Nothing where no job ran before, or the last one that got anywhere put all of its rows into shards. Where the last
     * job has the id of one before, its states are those that are newer than its start: an application cluster that a rollback
     * brings back gives its job the same id, with older checkpoints under it.
     */
    Optional<SavedState> find() {
        List<SavedState> complete = state.complete();
        if (lineage.last().isEmpty()) {
            return complete.stream().findFirst();
        }
        Run last = lineage.last().get();
        if (last.ended()) {
            return Optional.empty();
        }
        Optional<SavedState> start = complete.stream()
                .filter(saved -> saved.directory().toString().equals(last.from()))
                .findFirst();
        return state.complete(last.job()).stream()
                .filter(saved -> start.isEmpty()
                        || !lineage.hasRunBefore(last.job())
                        || saved.completed().compareTo(start.get().completed()) > 0)
                .findFirst()
                .or(() -> endedUnseen(last) ? Optional.empty() : restored(last));
    }

    /**
     * Flink removes the checkpoints of a job that reaches its end, also where nobody waited for that. One that died before
     * its first checkpoint has put no append, and what it was restored from still holds.
     */
    private boolean endedUnseen(Run last) {
        return last.bounded() && settledBy.filter(last.job()::equals).isPresent();
    }

    private Optional<SavedState> restored(Run last) {
        return Optional.ofNullable(last.from())
                .filter(from -> !lineage.isMemory(Path.of(from)))
                .map(this::restored);
    }

    /**
     * Where nothing is found: the savepoint with what steps remember of the last run that has ended.
     *
     * @throws Refusal if it is gone
     */
    Optional<SavedState> memory() {
        return lineage.last()
                .map(last -> last.ended() ? last.memory() : last.from())
                .map(ResumePoint::remembered);
    }

    private static SavedState remembered(String memory) {
        return StateDirectory.read(Path.of(memory))
                .orElseThrow(() -> new Refusal(
                        Trouble.REFUSED,
                        "steps remember what the last run saw in " + memory + ", which is gone: bring it back, or give"
                                + " run.state a new directory, and they begin anew"));
    }

    private SavedState restored(String from) {
        return StateDirectory.read(Path.of(from))
                .orElseThrow(() -> new Refusal(
                        Trouble.REFUSED,
                        "the last run went on from " + from
                                + ", which is gone, and made no checkpoint of its own: bring it back, or name another"
                                + " state with --from; complete are: " + names(state.complete())));
    }

    /** The state that the user names. */
    static SavedState chosen(Path directory) {
        return StateDirectory.read(directory)
                .orElseThrow(() -> new Refusal(
                        Trouble.REFUSED,
                        directory + " holds no complete checkpoint or savepoint: name the directory that holds the"
                                + " file _metadata"));
    }

    static String names(List<SavedState> states) {
        return states.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        states.stream()
                                .map(saved -> saved.directory().toString())
                                .toList());
    }
}
