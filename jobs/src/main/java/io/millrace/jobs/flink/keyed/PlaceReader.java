package io.millrace.jobs.flink.keyed;

import io.millrace.core.Origin;
import io.millrace.core.keyed.Place;
import java.io.DataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link OrderedPlace} writes. Places of one topic share its name, as nearly all that follow each other do. For one thread. */
final class PlaceReader {
    /** Of a row that an index knows: the name of the index, a colon, and a topic. */
    private static final int LONGEST_TOPIC = 64 + 1 + 249;

    private final byte[] bytes = new byte[LONGEST_TOPIC];
    private byte[] known = {};
    private String topic = "";

    Place read(DataInput in) throws IOException {
        long time = in.readLong() ^ Long.MIN_VALUE;
        Origin origin = new Origin(topic(in), in.readInt(), in.readLong());
        return new Place(time, origin, in.readLong());
    }

    private String topic(DataInput in) throws IOException {
        int length = 0;
        for (byte next = in.readByte(); next != 0; next = in.readByte()) {
            bytes[length++] = next;
        }
        if (!Arrays.equals(bytes, 0, length, known, 0, known.length)) {
            known = Arrays.copyOf(bytes, length);
            topic = new String(known, StandardCharsets.US_ASCII);
        }
        return topic;
    }
}
