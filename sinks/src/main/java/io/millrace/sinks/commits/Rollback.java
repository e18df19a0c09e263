package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import java.time.Clock;
import java.util.List;

/** Undoes appends because the operator went back to an older savepoint: contract, sections 4 and 7. */
public record Rollback(Root root, Clock clock) {
    /**
     * Undoes all appends in force after number {@code toAppend}; −1 undoes all. Their files stay until
     * {@link Committing#deleteUndone}, so that writers can cut pieces out of them. Whoever calls this moves LATEST next.
     *
     * @throws Refusal if another job put a commit meanwhile, or there is nothing to undo
     */
    public void to(long toAppend) {
        root.refresh();
        if (toAppend < -1 || toAppend >= root.appends().size() - 1) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    "there is nothing to undo after append " + toAppend + " in " + root.name() + ": "
                            + root.appends().size() + " appends are in force");
        }
        Commit.Rollback commit = new Commit.Rollback(root.next(), toAppend, List.copyOf(root.undoneBy(toAppend)));
        if (!root.store().putIfAbsent(RootLayout.commit(root.next()), CommitJson.write(commit, clock.instant()))) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    "another job put commit " + root.next() + " in " + root.name()
                            + " during the rollback: stop that job, then start again");
        }
        root.refresh();
    }
}
