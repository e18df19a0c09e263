package io.millrace.jobs.index;

import io.millrace.core.CountText;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.known.KnownRow;
import io.millrace.ingestion.FileRecords;
import io.millrace.ingestion.RawRecord;
import io.millrace.ingestion.Read;
import io.millrace.ingestion.RecordReader;
import io.millrace.jobs.preview.StepRun;
import io.millrace.jobs.preview.Watcher;
import io.millrace.privacy.keys.KeyServiceSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes the records of a file through the intake and the steps before one, as a preview does, and gives that step's keys of
 * what reaches it to a sink. For one thread.
 */
public final class RecordKeys {
    private final IndexedStep indexed;
    private final KeySink sink;
    private final RecordReader reader;
    private final StepRun before;
    private final SortedMap<String, Long> rejected = new TreeMap<>();
    private long records;

    public RecordKeys(IndexedStep indexed, KeySink sink) {
        this.indexed = indexed;
        this.sink = sink;
        Services services = services();
        reader = new RecordReader(
                RecordReader.Settings.of(
                        indexed.plan().spec().source().kafka(), indexed.plan().input()),
                InstantSource.system());
        before = new StepRun(indexed.before(), services, new Reaching());
        indexed.step().openKeys(services);
    }

    private Services services() {
        var spec = indexed.plan().spec();
        return spec.keys() == null ? Services.NONE : new KeyServiceSource(spec.keys(), spec.pipeline()).create();
    }

    /** @return what was read, in words: a line, and one for each reason to reject something before the step */
    public String read(Path file) {
        String topic = indexed.plan().spec().source().kafka().topics().get(0);
        try (FileRecords lines = FileRecords.open(file, topic, System.currentTimeMillis())) {
            for (RawRecord next = lines.next(); next != null; next = lines.next()) {
                add(next);
            }
        }
        before.end();
        return told();
    }

    private String told() {
        long all = rejected.values().stream().mapToLong(Long::longValue).sum();
        List<String> lines = new ArrayList<>();
        lines.add(CountText.grouped(records, "record") + " read, " + CountText.grouped(all, "row") + " rejected before "
                + indexed.id());
        rejected.forEach((reason, count) -> lines.add("  rejected " + reason + ": " + count));
        return String.join(System.lineSeparator(), lines);
    }

    private void add(RawRecord record) {
        records++;
        Read read = reader.read(record.origin(), record.timestamp(), record.value());
        if (read.isSample()) {
            before.add(read.sample());
        } else {
            count(read.rejection());
        }
    }

    private void count(Rejection rejection) {
        rejected.merge(rejection.count(), 1L, Long::sum);
    }

    private final class Reaching implements Watcher {
        @Override
        public void passed(String step, Sample sample, List<Sample> after) {}

        @Override
        public void rejected(Rejection rejection) {
            count(rejection);
        }

        @Override
        public void kept(Sample sample) {
            sink.add(indexed.step(), sample, new KnownRow(sample.origin(), sample.sub()), sample.eventTime());
        }
    }
}
