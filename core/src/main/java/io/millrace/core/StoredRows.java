package io.millrace.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads rows that a {@link SampleCodec} has written, for the cells of a shard: texts, bytes, images and audio stay where
 * they are, as {@link Slice}s of the array. For one thread.
 */
public final class StoredRows {
    private final List<ValueCodec> codecs;
    private Slice lastTopic = new Slice(new byte[0], 0, 0);
    private String topic = "";

    private record Stored(String rowId, Object[] values) implements Row {
        @Override
        public Object get(int index) {
            return values[index];
        }
    }

    public StoredRows(Schema schema) {
        this.codecs = schema.fields().stream()
                .map(field -> ValueCodec.stored(field.type()))
                .toList();
    }

    /** @param array not changed afterwards */
    public Row at(byte[] array, int offset) {
        ArrayInput in = new ArrayInput(array, offset);
        Origin origin = new Origin(topic(in.slice(in.readInt())), in.readInt(), in.readLong());
        long sub = in.readLong();
        in.skipBytes(Long.BYTES); // the event time is no cell
        return new Stored(origin.rowId(sub), values(in));
    }

    private Object[] values(ArrayInput in) {
        Object[] values = new Object[codecs.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = codecs.get(i).readNullable(in);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return values;
    }

    /** Rows of one topic share one string. */
    private String topic(Slice read) {
        if (!read.equals(lastTopic)) {
            lastTopic = read;
            topic = new String(read.array(), read.offset(), read.length(), java.nio.charset.StandardCharsets.UTF_8);
        }
        return topic;
    }
}
