package io.millrace.core;

import io.millrace.core.Ranges.Partition;
import io.millrace.core.Ranges.Span;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Tallies and ranges to bytes and back. */
public final class TallyCodec {
    private TallyCodec() {}

    public static void write(Tally tally, DataOutput out) throws IOException {
        write(tally.read(), out);
        out.writeLong(tally.consumed());
        out.writeLong(tally.added());
        out.writeInt(tally.rejected().size());
        for (Map.Entry<String, Long> reason : tally.rejected().entrySet()) {
            out.writeUTF(reason.getKey());
            out.writeLong(reason.getValue());
        }
    }

    public static Tally read(DataInput in) throws IOException {
        Ranges ranges = readRanges(in);
        long consumed = in.readLong();
        long added = in.readLong();
        Map<String, Long> rejected = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            rejected.put(in.readUTF(), in.readLong());
        }
        return new Tally(ranges, consumed, added, rejected);
    }

    public static void write(Ranges ranges, DataOutput out) throws IOException {
        out.writeInt(ranges.spans().size());
        for (Map.Entry<Partition, Span> entry : ranges.spans().entrySet()) {
            out.writeUTF(entry.getKey().topic());
            out.writeInt(entry.getKey().number());
            out.writeLong(entry.getValue().from());
            out.writeLong(entry.getValue().to());
        }
    }

    public static Ranges readRanges(DataInput in) throws IOException {
        Map<Partition, Span> spans = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            spans.put(new Partition(in.readUTF(), in.readInt()), new Span(in.readLong(), in.readLong()));
        }
        return Ranges.of(spans);
    }
}
