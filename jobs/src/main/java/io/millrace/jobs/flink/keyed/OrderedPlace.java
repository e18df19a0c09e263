package io.millrace.jobs.flink.keyed;

import io.millrace.core.keyed.Place;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Places as bytes whose order, byte by byte and unsigned, is that of the places: a state backend that sorts by bytes keeps
 * them in turn. Topics are ASCII and hold no zero byte; partitions, offsets and sub numbers are never negative.
 */
final class OrderedPlace {
    private OrderedPlace() {}

    static void write(Place place, DataOutput out) throws IOException {
        out.writeLong(place.time() ^ Long.MIN_VALUE);
        writeTopic(place.origin().topic(), out);
        out.writeInt(place.origin().partition());
        out.writeLong(place.origin().offset());
        out.writeLong(place.sub());
    }

    /** Byte by byte: {@code writeBytes} of Flink's serializer leaves a gap. */
    private static void writeTopic(String topic, DataOutput out) throws IOException {
        for (int i = 0; i < topic.length(); i++) {
            out.writeByte(topic.charAt(i));
        }
        out.writeByte(0);
    }
}
