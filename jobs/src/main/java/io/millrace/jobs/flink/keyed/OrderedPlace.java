package io.millrace.jobs.flink.keyed;

import io.millrace.core.Origin;
import io.millrace.core.keyed.Place;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Places as bytes whose order, byte by byte and unsigned, is that of the places: a state backend that sorts by bytes keeps
 * them in turn. Topics are ASCII and hold no zero byte; partitions, offsets and sub numbers are never negative.
 */
final class OrderedPlace {
    /** Of a row that an index knows: the name of the index, a colon, and a topic. */
    private static final int LONGEST_TOPIC = 64 + 1 + 249;

    private OrderedPlace() {}

    static void write(Place place, DataOutput out) throws IOException {
        out.writeLong(place.time() ^ Long.MIN_VALUE);
        out.write(place.origin().topic().getBytes(StandardCharsets.US_ASCII));
        out.writeByte(0);
        out.writeInt(place.origin().partition());
        out.writeLong(place.origin().offset());
        out.writeLong(place.sub());
    }

    static Place read(DataInput in) throws IOException {
        long time = in.readLong() ^ Long.MIN_VALUE;
        byte[] topic = new byte[LONGEST_TOPIC];
        int length = 0;
        for (byte next = in.readByte(); next != 0; next = in.readByte()) {
            topic[length++] = next;
        }
        String name = new String(topic, 0, length, StandardCharsets.US_ASCII);
        return new Place(time, new Origin(name, in.readInt(), in.readLong()), in.readLong());
    }
}
