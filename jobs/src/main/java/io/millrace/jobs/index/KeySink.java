package io.millrace.jobs.index;

import io.millrace.core.Bytes;
import io.millrace.core.CountText;
import io.millrace.core.Indexed;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.known.IndexWriter;
import io.millrace.core.known.KnownRow;
import io.millrace.sinks.stores.DiskTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/** Puts the keys of samples into an index file. For one thread. */
public final class KeySink implements AutoCloseable {
    private static final long TELL_EACH = 100_000;

    private final Path file;
    private final IndexWriter writer;
    private final Consumer<String> progress;
    private long samples;
    private long failed;
    private long empty;

    /** @param progress is told a line now and then */
    public KeySink(Path file, String name, Indexed step, Consumer<String> progress) {
        this.file = file;
        this.progress = progress;
        try {
            this.writer = new IndexWriter(file, name, step);
        } catch (IOException unwritable) {
            throw DiskTrouble.write(file.toString(), unwritable);
        }
    }

    /** @param time event time of the row, in milliseconds since 1970-01-01T00:00:00Z */
    void add(Indexed step, Sample sample, KnownRow row, long time) {
        Collection<Bytes> keys = keys(step, sample);
        try {
            for (Bytes key : keys) {
                writer.add(key, row, time);
            }
        } catch (IOException unwritable) {
            throw DiskTrouble.write(file.toString(), unwritable);
        }
        if (++samples % TELL_EACH == 0) {
            progress.accept(CountText.grouped(samples, "sample") + " taken in");
        }
    }

    /** A sample on which a step fails is rejected in a pipeline, and remembered by none. */
    private Collection<Bytes> keys(Indexed step, Sample sample) {
        try {
            List<Bytes> keys = step.keys(sample);
            empty += keys.isEmpty() ? 1 : 0;
            return new LinkedHashSet<>(keys);
        } catch (Refusal end) {
            throw end;
        } catch (RejectSample reject) {
            failed++;
        } catch (RuntimeException | StackOverflowError failure) {
            failed++;
        }
        return List.of();
    }

    /**
     * Writes the file.
     *
     * @return what it holds, in words
     */
    public String finish(boolean isForced) {
        if (samples == 0) {
            throw new Refusal(Trouble.REFUSED, "no sample reaches the step: there is nothing to write an index of");
        }
        if (empty > 0) {
            progress.accept(CountText.grouped(empty, "sample")
                    + " without a key, as what the step looks at is absent or too short for it: not in the index");
        }
        progress.accept("sorting the keys of " + CountText.grouped(samples, "sample"));
        try {
            long keys = writer.finish(isForced);
            return CountText.grouped(keys, "key") + " of " + CountText.grouped(samples, "sample")
                    + (failed == 0
                            ? ""
                            : ", " + CountText.grouped(failed, "sample") + " on which the step cannot work");
        } catch (IOException unwritable) {
            throw DiskTrouble.write(file.toString(), unwritable);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException unwritable) {
            throw DiskTrouble.write(file.toString(), unwritable);
        }
    }
}
