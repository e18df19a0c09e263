package io.millrace.sinks.commits;

import io.millrace.core.FailPoint;
import io.millrace.core.Refusal;
import io.millrace.sinks.FailPoints;
import io.millrace.sinks.stores.Store;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts appends by the contract's rule, section 4, <i>Putting a commit</i>. Repeating a request is harmless, at any moment
 * and from any process. For one thread; made anew at every start of the committer, before any checkpoint of that start.
 */
public final class Committing {
    /** What became of a request. */
    public enum Outcome {
        PUT,
        /** This very append was in force already. */
        DONE
    }

    private final Root root;
    private final Store store;
    private final Placing placing;
    private final Garbage garbage;
    private final Clock clock;
    private final long start;
    private boolean hasPut;

    /** @throws Refusal if the directory cannot be written or a manifest is damaged */
    public Committing(Store store, Clock clock) {
        this(Root.open(store), clock);
    }

    private Committing(Root root, Clock clock) {
        this.root = root;
        this.store = root.store();
        this.clock = clock;
        this.placing = new Placing(store);
        this.start = store.now();
        this.garbage = new Garbage(store, start);
    }

    /**
     * Decides about an append and puts it. Requests come in the order of their numbers.
     *
     * @throws Refusal if it can never be put: another job wrote there, or this one was restored from an older savepoint
     */
    public Outcome append(AppendRequest request) {
        Outcome outcome = Outcome.DONE;
        while (outcome == Outcome.DONE && !isDone(request)) {
            outcome = put(request);
        }
        garbage.cleanAfter(request);
        return outcome;
    }

    /** @return DONE if another commit took the number, so that the decision is due again */
    private Outcome put(AppendRequest request) {
        deleteUndone();
        placing.place(request);
        if (!store.putIfAbsent(RootLayout.commit(root.next()), manifest(request))) {
            return Outcome.DONE;
        }
        FailPoint.reach(FailPoints.MANIFEST_PUT);
        root.refresh();
        fenced();
        return Outcome.PUT;
    }

    /** Deletes the files that a rollback undid; due once the first checkpoint after it is complete. */
    public void deleteUndone() {
        root.undone().forEach(store::delete);
    }

    /** The root as this committer last saw it. */
    public Root root() {
        return root;
    }

    /** The first own commit keeps every other job from putting one, so files that no commit adds belong to nobody. */
    private void fenced() {
        if (!hasPut) {
            hasPut = true;
            new Strays(root, start).delete();
            FailPoint.reach(FailPoints.STRAYS_DELETED);
        }
    }

    private boolean isDone(AppendRequest request) {
        root.refresh();
        try {
            return new AppendRule(root, request).isDone();
        } catch (Refusal stop) {
            placing.takeBack(request, root);
            throw stop;
        }
    }

    private byte[] manifest(AppendRequest request) {
        Map<String, Object> x = new TreeMap<>(request.x());
        x.put("checkpoint", request.checkpoint());
        long held = new AppendRule(root, request).held();
        return CommitJson.write(
                new Commit.Append(
                        root.next(), request.number(), request.source(), held, request.counts(), request.add(), x),
                clock.instant());
    }
}
