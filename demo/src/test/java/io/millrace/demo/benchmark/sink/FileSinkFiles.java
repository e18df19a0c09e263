package io.millrace.demo.benchmark.sink;

import io.millrace.core.Sample;
import io.millrace.demo.benchmark.stock.StockParquet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.sink.FileSinkCommittable;
import org.apache.flink.connector.file.sink.writer.FileWriter;
import org.apache.flink.connector.file.sink.writer.FileWriterBucketState;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Flink's FileSink with a BulkWriter over parquet-java, a bucket for each split. */
final class FileSinkFiles implements Contender {
    private static final SinkWriter.Context NOW = new SinkWriter.Context() {
        @Override
        public long currentWatermark() {
            return Long.MIN_VALUE;
        }

        @Override
        public Long timestamp() {
            return null;
        }
    };

    private final java.nio.file.Path root;
    private final java.nio.file.Path state;
    private final FileSink<Sample> sink;
    private final FileWriter<Sample> writer;
    private final Committer<FileSinkCommittable> committer;

    FileSinkFiles(Setting setting, java.nio.file.Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        state = folder.resolve("state");
        sink = FileSink.<Sample>forBulkFormat(
                        new Path(root.toUri()),
                        out -> new StockParquet<>(
                                out, new SampleWriting(setting.workload().schema())))
                .withBucketAssigner(new SplitBuckets(setting.dataset()))
                .build();
        writer = sink.createWriter(new WriterContext());
        committer = sink.createCommitter(null);
    }

    @Override
    public void write(Sample row) throws IOException, InterruptedException {
        writer.write(row, NOW);
    }

    @Override
    public Checkpoint checkpoint(long number) throws Exception {
        Stopwatch watch = new Stopwatch();
        writer.flush(false);
        Collection<FileSinkCommittable> finished = writer.prepareCommit();
        List<byte[]> states = bytes(sink.getCommittableSerializer(), finished);
        SimpleVersionedSerializer<FileWriterBucketState> serializer = sink.getWriterStateSerializer();
        states.addAll(bytes(serializer, writer.snapshotState(number)));
        watch.synced(states, state);
        commit(finished);
        return watch.committed();
    }

    private static <T> List<byte[]> bytes(SimpleVersionedSerializer<T> serializer, Collection<T> all)
            throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (T one : all) {
            bytes.add(serializer.serialize(one));
        }
        return bytes;
    }

    private void commit(Collection<FileSinkCommittable> finished) throws IOException, InterruptedException {
        committer.commit(new ArrayList<>(finished.stream().map(Request::new).toList()));
    }

    @Override
    public void finish() throws Exception {
        writer.flush(true);
        commit(writer.prepareCommit());
        writer.close();
    }

    @Override
    public List<Long> files() throws IOException {
        try (Stream<java.nio.file.Path> all = Files.walk(root)) {
            return all.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .map(file -> file.toFile().length())
                    .toList();
        }
    }

    /** A commit that must succeed at once. */
    private record Request(FileSinkCommittable getCommittable) implements Committer.CommitRequest<FileSinkCommittable> {
        @Override
        public int getNumberOfRetries() {
            return 0;
        }

        @Override
        public void signalFailedWithKnownReason(Throwable why) {
            throw new IllegalStateException(why);
        }

        @Override
        public void signalFailedWithUnknownReason(Throwable why) {
            throw new IllegalStateException(why);
        }

        @Override
        public void retryLater() {
            throw new IllegalStateException("a commit is to be repeated");
        }

        @Override
        public void updateAndRetryLater(FileSinkCommittable changed) {
            retryLater();
        }

        @Override
        public void signalAlreadyCommitted() {
            throw new IllegalStateException("a commit was made twice");
        }
    }
}
