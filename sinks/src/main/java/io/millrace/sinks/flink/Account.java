package io.millrace.sinks.flink;

import io.millrace.core.Ranges;
import io.millrace.core.Ranges.Partition;
import io.millrace.core.Ranges.Span;
import io.millrace.core.Tally;
import io.millrace.core.TallyCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the aggregator knows.
 *
 * @param next number of the next append
 * @param ends end of every partition after the append before
 * @param pending ranges read and counts since then
 */
record Account(long next, Map<Partition, Long> ends, Tally pending) {
    private static final int VERSION = 1;

    Account {
        ends = Map.copyOf(ends);
    }

    Account plus(Tally tally) {
        return new Account(next, ends, pending.plus(tally));
    }

    /** What was consumed since the append before: each range starts at the end of its partition. */
    Ranges source() {
        Map<Partition, Span> consumed = new TreeMap<>();
        pending.read().spans().forEach((partition, read) -> {
            long from = ends.getOrDefault(partition, read.from());
            if (read.to() > from) {
                consumed.put(partition, new Span(from, read.to()));
            }
        });
        return Ranges.of(consumed);
    }

    /** Whether nothing was consumed or rejected since the append before. */
    boolean isQuiet() {
        Tally counts = new Tally(Ranges.EMPTY, pending.consumed(), pending.added(), pending.rejected());
        return source().isEmpty() && counts.isEmpty();
    }

    /** After an append of all that is pending. */
    Account settled() {
        Map<Partition, Long> moved = new HashMap<>(ends);
        source().spans().forEach((partition, span) -> moved.put(partition, span.to()));
        return new Account(next + 1, moved, Tally.NONE);
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(VERSION);
        out.writeLong(next);
        out.writeInt(ends.size());
        for (Map.Entry<Partition, Long> end : ends.entrySet()) {
            out.writeUTF(end.getKey().topic());
            out.writeInt(end.getKey().number());
            out.writeLong(end.getValue());
        }
        TallyCodec.write(pending, out);
        return bytes.toByteArray();
    }

    /** @throws IOException if the bytes are of another version */
    static Account fromBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("the account of appends has version " + version + ", this program reads " + VERSION
                    + ": resume with the program that wrote the checkpoint");
        }
        long next = in.readLong();
        Map<Partition, Long> ends = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            ends.put(new Partition(in.readUTF(), in.readInt()), in.readLong());
        }
        return new Account(next, ends, TallyCodec.read(in));
    }
}
