package io.millrace.ingestion;

import io.millrace.core.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.util.ExceptionUtils;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;

/**
 * Ends the job for good where the broker no longer has the next record of a partition. Only the reader knows where a
 * restored job stands: rows that are in its state alone are in no commit, so the check before the start cannot see them.
 * Where it holds its end, it tells of it, by {@link Read#END} and the metric {@link IngestionMetrics#ENDED}, and waits to
 * be stopped.
 */
@SuppressWarnings("try") // close() throws what the interface lets it
final class UnbrokenReader implements SourceReader<Read, KafkaPartitionSplit> {
    private final SourceReader<Read, KafkaPartitionSplit> reader;
    private final boolean holdsEnd;
    private final CompletableFuture<Void> never = new CompletableFuture<>();
    private volatile boolean hasEnded;

    UnbrokenReader(SourceReader<Read, KafkaPartitionSplit> reader, boolean holdsEnd, MetricGroup metrics) {
        this.reader = reader;
        this.holdsEnd = holdsEnd;
        metrics.gauge(IngestionMetrics.ENDED.name(), () -> hasEnded ? 1 : 0);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Read> output) throws Exception {
        if (hasEnded) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        try {
            InputStatus status = reader.pollNext(output);
            hasEnded = holdsEnd && status == InputStatus.END_OF_INPUT;
            return hasEnded ? ended(output) : status;
        } catch (RuntimeException failed) {
            Optional<OffsetOutOfRangeException> gone =
                    ExceptionUtils.findThrowable(failed, OffsetOutOfRangeException.class);
            throw gone.isPresent() ? new SuppressRestartsException(refusal(gone.get())) : failed;
        }
    }

    private static InputStatus ended(ReaderOutput<Read> output) {
        output.collect(Read.END);
        return InputStatus.NOTHING_AVAILABLE;
    }

    private static Refusal refusal(OffsetOutOfRangeException gone) {
        TreeSet<String> lost = new TreeSet<>();
        gone.offsetOutOfRangePartitions()
                .forEach((partition, offset) ->
                        lost.add(partition.topic() + "/" + partition.partition() + " (offset " + offset + " is gone)"));
        return TopicCheck.gap(List.copyOf(lost), TopicCheck.LOST, gone);
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public List<KafkaPartitionSplit> snapshotState(long checkpoint) {
        return reader.snapshotState(checkpoint);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return hasEnded ? never : reader.isAvailable();
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> splits) {
        reader.addSplits(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
        reader.notifyNoMoreSplits();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        reader.handleSourceEvents(event);
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) throws Exception {
        reader.notifyCheckpointComplete(checkpoint);
    }

    @Override
    public void notifyCheckpointAborted(long checkpoint) throws Exception {
        reader.notifyCheckpointAborted(checkpoint);
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> pause, Collection<String> resume) {
        reader.pauseOrResumeSplits(pause, resume);
    }

    @Override
    public void close() throws Exception {
        reader.close();
    }
}
