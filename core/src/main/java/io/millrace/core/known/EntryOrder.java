package io.millrace.core.known;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * In which order entries are gone through to find who owns a key: by bucket, and in a bucket as the rows happened (event
 * time, topic, partition, offset, sub number), keys of one row by their bytes.
 *
 * @param bucketBytes leading bytes of a key that name its bucket
 * @param topics by their number
 */
record EntryOrder(Layout layout, int bucketBytes, List<String> topics) {
    int compare(ByteBuffer one, int at, ByteBuffer other, int otherAt) {
        int difference = bytes(one, at, other, otherAt, bucketBytes);
        difference = difference != 0 ? difference : Long.compare(layout.time(one, at), layout.time(other, otherAt));
        difference = difference != 0 ? difference : rows(one, at, other, otherAt);
        return difference != 0 ? difference : bytes(one, at, other, otherAt, layout.keyBytes());
    }

    /** Whether two entries are of one bucket. */
    boolean isOneBucket(ByteBuffer one, ByteBuffer other) {
        return bytes(one, 0, other, 0, bucketBytes) == 0;
    }

    /** By topic, and then by partition, offset and sub number, none of which is negative. */
    private int rows(ByteBuffer one, int at, ByteBuffer other, int otherAt) {
        int topic = at + layout.keyBytes();
        int otherTopic = otherAt + layout.keyBytes();
        int difference = topic(one, topic).compareTo(topic(other, otherTopic));
        int length = layout.entry() - layout.keyBytes() - Short.BYTES;
        return difference != 0 ? difference : bytes(one, topic + Short.BYTES, other, otherTopic + Short.BYTES, length);
    }

    private String topic(ByteBuffer from, int at) {
        return topics.get(Short.toUnsignedInt(from.getShort(at)));
    }

    private static int bytes(ByteBuffer one, int at, ByteBuffer other, int otherAt, int length) {
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            int difference = Long.compareUnsigned(one.getLong(at + i), other.getLong(otherAt + i));
            if (difference != 0) {
                return difference;
            }
        }
        for (; i < length; i++) {
            int difference = Byte.compareUnsigned(one.get(at + i), other.get(otherAt + i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
