package io.millrace.sinks.flink;

import io.millrace.core.Refusal;
import io.millrace.core.Tally;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.commits.AppendRequest;
import io.millrace.sinks.commits.Counts;
import io.millrace.sinks.commits.DatasetFile;
import io.millrace.sinks.commits.Rollback;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.RootLock;
import io.millrace.sinks.commits.StartCheck;
import io.millrace.sinks.snapshots.Snapshots;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.CommittableSummary;
import org.apache.flink.streaming.api.connector.sink2.CommittableWithLineage;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Gathers the reports of all writers into one commitment a checkpoint, and holds the job's state against the root when it
 * starts. Parallelism 1.
 */
final class Aggregator extends AbstractStreamOperator<CommittableMessage<Commitment>>
        implements OneInputStreamOperator<CommittableMessage<WriterReport>, CommittableMessage<Commitment>>,
                BoundedOneInput {
    private final Dataset dataset;
    private final ParquetSettings settings;
    private final StartInfo start;
    private transient ListState<byte[]> state;
    private transient ListState<byte[]> belongsTo;
    private transient Identity identity;
    private transient RootLock lock;
    private transient Account account;
    private transient WriterReport gathered;
    private transient long cleanUp;
    private transient long slack;
    private transient long last;
    private transient boolean hasEnded;

    Aggregator(Dataset dataset, ParquetSettings settings, StartInfo start) {
        this.dataset = dataset;
        this.settings = settings;
        this.start = start;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        state = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("account", BytePrimitiveArraySerializer.INSTANCE));
        belongsTo = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("identity", BytePrimitiveArraySerializer.INSTANCE));
        last = context.getRestoredCheckpointId().orElse(0);
        gathered = WriterReport.NONE;
        try {
            Store store = settings.store();
            if (context.isRestored()) {
                Root.refuseGone(store);
            }
            slack = store.clockSlack();
            lock = RootLock.take(store);
            Root root = Root.open(store);
            refuseOtherState(root, belongsTo.get().iterator());
            compareWithRoot(root, state.get().iterator());
            new Snapshots(store, Clock.systemUTC()).leaveUndone(root.undone());
        } catch (Refusal end) {
            throw Ending.of(end);
        }
    }

    private void compareWithRoot(Root root, Iterator<byte[]> restored) throws IOException {
        StartCheck check = new StartCheck(root);
        if (restored.hasNext()) {
            account = Account.fromBytes(restored.next());
            if (check.resume(new StartCheck.JobState(account.next(), account.ends()), start.rollbackTo())) {
                new Rollback(root, Clock.systemUTC()).to(account.next() - 1);
            }
        } else {
            check.planned(start.appends());
            account = new Account(root.appends().size(), check.fresh(List.of()), Tally.NONE);
        }
        dataset.file().establish(root, dataset.card(Clock.systemUTC().instant()));
        identity = identity(root);
        cleanUp = root.undone().isEmpty() ? 0 : root.next();
    }

    /** Before anything else is compared: numbers and offsets of another root mean nothing here. */
    private void refuseOtherState(Root root, Iterator<byte[]> saved) throws IOException {
        if (saved.hasNext()) {
            Identity.fromBytes(saved.next()).refuseOther(identity(root), root.name());
        }
    }

    private Identity identity(Root root) {
        String id = root.dataset().isPresent() ? DatasetFile.id(root) : "none";
        return Identity.of(id, dataset.file().digest(), start.parts());
    }

    @Override
    public void processElement(StreamRecord<CommittableMessage<WriterReport>> record) {
        if (record.getValue() instanceof CommittableWithLineage<WriterReport> message) {
            last = Math.max(last, message.getCheckpointId() - 1);
            gathered = gathered.plus(message.getCommittable());
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        if (!hasEnded) {
            emit(checkpoint);
            last = checkpoint;
        }
    }

    @Override
    public void endInput() {
        hasEnded = true;
        emit(last + 1);
    }

    private void emit(long checkpoint) {
        account = account.plus(gathered.tally());
        boolean appends = !gathered.shards().isEmpty() || (hasEnded && !account.isQuiet());
        Commitment commitment = new Commitment(appends ? request(checkpoint) : null, cleanUp);
        if (appends) {
            account = account.settled();
        }
        if (appends || cleanUp > 0) {
            output.collect(new StreamRecord<>(new CommittableSummary<>(0, 1, checkpoint, 1, 0)));
            output.collect(new StreamRecord<>(new CommittableWithLineage<>(commitment, checkpoint, 0)));
        }
        gathered = WriterReport.NONE;
        cleanUp = 0;
    }

    private AppendRequest request(long checkpoint) {
        return new AppendRequest(
                account.next(),
                account.source(),
                Counts.of(account.pending()),
                gathered.shards(),
                gathered.live(),
                getRuntimeContext().getJobInfo().getJobId() + "/" + checkpoint,
                gathered.madeAt() - slack,
                start.x());
    }

    @Override
    public void close() throws Exception {
        if (lock != null) {
            lock.close();
        }
        super.close();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        state.update(List.of(account.toBytes()));
        belongsTo.update(List.of(identity.toBytes()));
    }
}
