package io.millrace.sinks.commits;

import io.millrace.core.CountText;
import io.millrace.core.Ranges;
import io.millrace.core.Refusal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Compares a job with its root before the job processes anything: contract, section 4, <i>Starting</i>. */
public record StartCheck(Root root) {
    /**
     * What a job's state knows.
     *
     * @param next number of its next append, its own pending one counted
     * @param ends end of every partition after that pending one
     */
    public record JobState(long next, Map<Ranges.Partition, Long> ends) {}

    /**
     * Compares a job that was restored.
     *
     * @param rollbackTo the append to go back to, if the operator asked for that
     * @return true if a {@link Rollback} to append {@code state.next() − 1} must be put before the job goes on
     * @throws Refusal if state and root do not belong together, or the state is older and no rollback was asked for
     */
    public boolean resume(JobState state, OptionalLong rollbackTo) {
        int inForce = root.appends().size();
        if (inForce < state.next() - 1) {
            throw refusal("the job's state knows " + state.next() + " appends, but only " + inForce
                    + " are in force in " + path()
                    + ": it belongs to another path, or the dataset was set back; give the path and the state that"
                    + " belong together");
        }
        if (inForce >= state.next()) {
            refuseOtherLineage(state);
        }
        if (inForce <= state.next()) {
            return false;
        }
        refuseUnlessAskedFor(state.next() - 1, inForce, rollbackTo);
        return true;
    }

    private void refuseOtherLineage(JobState state) {
        Map<Ranges.Partition, Long> there = root.endsAfter(state.next());
        if (!there.equals(state.ends())) {
            throw refusal("after append " + (state.next() - 1) + " the offsets in " + path() + " end at " + there
                    + ", the job's state says " + state.ends()
                    + ": the state belongs to another dataset; give the path and the state that belong together");
        }
    }

    private void refuseUnlessAskedFor(long known, int inForce, OptionalLong rollbackTo) {
        String older = "the job's state is older than the dataset: append " + known + " is the last it knows, append "
                + (inForce - 1) + " is the last in force in " + path();
        if (rollbackTo.isEmpty()) {
            throw refusal(older + "; resume from the newest checkpoint, or undo the appends after " + known
                    + " with --rollback-to-append " + known);
        }
        if (rollbackTo.getAsLong() != known) {
            throw refusal(older + "; this state allows only --rollback-to-append " + known + ", got "
                    + rollbackTo.getAsLong());
        }
    }

    /**
     * Where a job without state starts.
     *
     * @param complete complete checkpoints and savepoints found, newest first, as the user would name them
     * @return the current end of every partition that has one
     * @throws Refusal if rows are held by an earlier job's state
     */
    public Map<Ranges.Partition, Long> fresh(List<String> complete) {
        if (root.held() > 0) {
            String checkpoint = root.last().checkpoint().orElse("of the job before");
            throw refusal(path() + " waits for " + CountText.of(root.held(), "row")
                    + " that only the state of the job before holds (checkpoint " + checkpoint
                    + " or any later one of it); " + wayOut(complete));
        }
        return root.ends();
    }

    /**
     * Holds a job without state against the root that it was planned with: it reads from where that ended.
     *
     * @param appends that were in force then, if somebody looked
     * @throws Refusal if the root has had others since, or is another one
     */
    public void planned(OptionalLong appends) {
        int inForce = root.appends().size();
        if (appends.isPresent() && appends.getAsLong() != inForce) {
            throw refusal("the job was planned when " + path() + " had " + appends.getAsLong()
                    + " appends in force, and there"
                    + " are " + inForce
                    + " now: another job has written meanwhile, or the path leads elsewhere where the"
                    + " job was planned; nothing was read, run again, and let all processes see the same directory");
        }
    }

    private static String wayOut(List<String> complete) {
        return complete.isEmpty()
                ? "no complete checkpoint was found: bring the state directory back, or write to a new path"
                : "resume from one of these: " + String.join(", ", complete);
    }

    private String path() {
        return root.name();
    }

    private static Refusal refusal(String message) {
        return new Refusal(Refusal.Trouble.REFUSED, message);
    }
}
