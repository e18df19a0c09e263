package io.millrace.jobs.index;

import io.millrace.core.Bytes;
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
import java.util.Locale;
import java.util.function.Consumer;

/** Puts the keys of samples into an index file. For one thread. */
public final class KeySink implements AutoCloseable {
    private static final long TELL_EACH = 100_000;

    private final Path file;
    private final IndexWriter writer;
    private final Consumer<String> progress;
    private long samples;
    private long failed;

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
            progress.accept(number(samples) + " samples taken in");
        }
    }

    /** A sample on which a step fails is rejected in a pipeline, and remembered by none. */
    private Collection<Bytes> keys(Indexed step, Sample sample) {
        try {
            return new LinkedHashSet<>(step.keys(sample));
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
        progress.accept("sorting the keys of " + number(samples) + " samples");
        try {
            long keys = writer.finish(isForced);
            return number(keys) + " keys of " + number(samples) + " samples"
                    + (failed == 0 ? "" : ", " + number(failed) + " of which the step cannot work on");
        } catch (IOException unwritable) {
            throw DiskTrouble.write(file.toString(), unwritable);
        }
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
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
