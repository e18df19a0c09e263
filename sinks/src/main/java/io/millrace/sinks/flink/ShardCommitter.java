package io.millrace.sinks.flink;

import io.millrace.core.FailPoint;
import io.millrace.core.Refusal;
import io.millrace.sinks.FailPoints;
import io.millrace.sinks.commits.AppendRequest;
import io.millrace.sinks.commits.Committing;
import io.millrace.sinks.snapshots.Rhythm;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.Committer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts appends, in the order of their numbers, once their checkpoints are complete. */
final class ShardCommitter implements Committer<Commitment> {
    private static final Logger LOG = LoggerFactory.getLogger(ShardCommitter.class);

    private final Committing committing;
    private final CommitterMetrics metrics;
    private final Optional<Rhythm> rhythm;

    /** @param rhythm of the snapshots that the job makes, if it makes any */
    ShardCommitter(Committing committing, CommitterMetrics metrics, Optional<Rhythm> rhythm) {
        this.committing = committing;
        this.metrics = metrics;
        this.rhythm = rhythm;
    }

    @Override
    public void commit(Collection<CommitRequest<Commitment>> requests) {
        try {
            requests.stream()
                    .map(CommitRequest::getCommittable)
                    .sorted(Comparator.comparingLong(ShardCommitter::number))
                    .forEach(this::carryOut);
        } catch (Refusal end) {
            throw Ending.of(end);
        }
    }

    private static long number(Commitment commitment) {
        return commitment.append() == null ? -1 : commitment.append().number();
    }

    private void carryOut(Commitment commitment) {
        committing.root().refresh();
        if (commitment.cleanUp() > 0
                && commitment.cleanUp() == committing.root().next()) {
            committing.deleteUndone();
        }
        if (commitment.append() != null) {
            append(commitment.append());
        }
    }

    private void append(AppendRequest request) {
        long started = System.nanoTime();
        if (committing.append(request) == Committing.Outcome.PUT) {
            metrics.put(System.nanoTime() - started);
            FailPoint.reach(FailPoints.COMMITTED);
        }
        rhythm.ifPresent(this::beat);
    }

    /** What is committed is committed; a snapshot that could not be made is tried again after the next commit. */
    private void beat(Rhythm snapshots) {
        try {
            snapshots.beat(committing.root().held() == 0);
        } catch (Refusal left) {
            LOG.warn("no snapshot was made: {}", left.getMessage());
        }
    }

    @Override
    public void close() {
        // every call leaves everything closed
    }
}
