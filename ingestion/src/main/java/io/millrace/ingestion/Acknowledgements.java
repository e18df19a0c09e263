package io.millrace.ingestion;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Counts what the broker acknowledges, keeps the ledger, and remembers the first failure. */
final class Acknowledgements implements AutoCloseable {
    private final BufferedWriter ledger;
    private final LongConsumer progress;
    private long count;
    private Exception failure;
    private long failed;

    Acknowledgements(Path ledger, LongConsumer progress) throws IOException {
        this.ledger = ledger == null ? null : Files.newBufferedWriter(ledger, StandardCharsets.UTF_8);
        this.progress = progress;
    }

    /** What to do when the broker has answered about this line. */
    Callback of(long line) {
        return (record, problem) -> {
            if (problem == null) {
                acknowledge(line, record);
            } else {
                fail(line, problem);
            }
        };
    }

    private synchronized void acknowledge(long line, RecordMetadata record) {
        count++;
        progress.accept(count);
        if (ledger != null) {
            write(line + "\t" + record.topic() + "/" + record.partition() + "/" + record.offset() + "\n");
        }
    }

    /** At once on disk: the process may be killed after the next record. */
    private void write(String entry) {
        try {
            ledger.write(entry);
            ledger.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private synchronized void fail(long line, Exception problem) {
        if (failure == null) {
            failure = problem;
            failed = line;
        }
    }

    synchronized boolean hasFailed() {
        return failure != null;
    }

    synchronized long count() {
        return count;
    }

    synchronized void refuseFailure(Path input) {
        if (failure != null) {
            throw new Refusal(
                    Trouble.UNREACHABLE,
                    "the broker did not take line " + (failed + 1) + " of " + input + " ("
                            + failure.getClass().getSimpleName() + "); " + count + " records were acknowledged",
                    failure);
        }
    }

    @Override
    public void close() throws IOException {
        if (ledger != null) {
            ledger.close();
        }
    }
}
