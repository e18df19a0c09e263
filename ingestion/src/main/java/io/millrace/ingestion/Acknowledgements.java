package io.millrace.ingestion;

import io.millrace.core.CountText;
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
import org.apache.kafka.common.errors.RecordTooLargeException;

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

    synchronized void refuseFailure(Path input, String topic) {
        if (failure == null) {
            return;
        }
        String line = "line " + (failed + 1) + " of " + input;
        String sent = "; " + CountText.of(count, "record") + (count == 1 ? " was" : " were") + " acknowledged";
        if (failure instanceof RecordTooLargeException) {
            throw new Refusal(Trouble.REFUSED, line + " is " + tooLarge(topic) + sent, failure);
        }
        String why = failure.getClass().getSimpleName();
        throw new Refusal(Trouble.UNREACHABLE, "the broker did not take " + line + " (" + why + ")" + sent, failure);
    }

    /** The producer holds a record against a limit of its own before the broker sees it. */
    private String tooLarge(String topic) {
        return String.valueOf(failure.getMessage()).contains("max.request.size")
                ? "larger than the producer sends: raise it with --property max.request.size=BYTES, or shorten it"
                : "larger than the topic " + topic + " takes: raise its max.message.bytes, or shorten it";
    }

    @Override
    public void close() throws IOException {
        if (ledger != null) {
            ledger.close();
        }
    }
}
