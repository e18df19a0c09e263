package io.millrace.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads rows that a {@link SampleCodec} has written, for the cells of a shard: texts, bytes, images and audio stay where
 * they are, as {@link Slice}s of the array. For one thread.
 */
public final class StoredRows {
    private final List<ValueCodec> codecs;
    private final RowIdBytes ids = new RowIdBytes();

    private record Stored(byte[] rowIdBytes, Object[] values) implements Row {
        @Override
        public String rowId() {
            return new String(rowIdBytes, StandardCharsets.UTF_8);
        }

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

    /** @param array not changed while the row is in use */
    public Row at(byte[] array, int offset) {
        ArrayInput in = new ArrayInput(array, offset);
        Slice topic = in.slice(in.readInt());
        byte[] id = ids.of(topic, in.readInt(), in.readLong(), in.readLong());
        in.skipBytes(Long.BYTES); // the event time is no cell
        return new Stored(id, values(in));
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
}
