package io.millrace.sinks.parquet;

import io.millrace.core.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/** Stitches the one footer of a shard from the trailers of its row groups. */
public final class Footer {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /** Length of the footer and magic, at the end of a file. */
    private static final int SUFFIX = 8;

    private final Schema schema;

    public Footer(Schema schema) {
        this.schema = schema;
    }

    /**
     * All bytes behind the last row group: page indexes, footer, its length, magic.
     *
     * @param position of the first of these bytes in the file
     */
    public byte[] of(List<Trailer> trailers, long position) throws IOException {
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        FileMetaData file = read(trailers.get(0)).deepCopy();
        file.setNum_rows(0);
        file.setRow_groups(new ArrayList<>());
        file.setKey_value_metadata(keys());
        for (Trailer trailer : trailers) {
            RowGroup group = read(trailer).getRow_groups().get(0);
            group.setOrdinal((short) file.getRow_groups().size());
            for (ColumnChunk column : group.getColumns()) {
                moveIndexes(column, trailer, position, tail);
            }
            file.addToRow_groups(group);
            file.setNum_rows(file.getNum_rows() + group.getNum_rows());
        }
        return end(file, tail);
    }

    private List<KeyValue> keys() {
        List<KeyValue> keys = new ArrayList<>();
        keys.add(new KeyValue(Features.KEY).setValue(Features.footer(schema)));
        if (ArrowSchema.isNeeded(schema)) {
            keys.add(new KeyValue("ARROW:schema").setValue(ArrowSchema.of(schema)));
        }
        return keys;
    }

    private static FileMetaData read(Trailer trailer) throws IOException {
        byte[] bytes = trailer.bytes();
        int length = ByteBuffer.wrap(bytes, bytes.length - SUFFIX, Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        return Util.readFileMetaData(new ByteArrayInputStream(bytes, bytes.length - SUFFIX - length, length));
    }

    private static void moveIndexes(ColumnChunk column, Trailer trailer, long position, ByteArrayOutputStream tail) {
        if (column.isSetColumn_index_offset()) {
            int from = (int) (column.getColumn_index_offset() - trailer.base());
            column.setColumn_index_offset(position + tail.size());
            tail.write(trailer.bytes(), from, column.getColumn_index_length());
        }
        if (column.isSetOffset_index_offset()) {
            int from = (int) (column.getOffset_index_offset() - trailer.base());
            column.setOffset_index_offset(position + tail.size());
            tail.write(trailer.bytes(), from, column.getOffset_index_length());
        }
    }

    private static byte[] end(FileMetaData file, ByteArrayOutputStream tail) throws IOException {
        int before = tail.size();
        Util.writeFileMetaData(file, tail);
        ByteBuffer suffix = ByteBuffer.allocate(SUFFIX).order(ByteOrder.LITTLE_ENDIAN);
        tail.write(suffix.putInt(tail.size() - before).put(MAGIC).array());
        return tail.toByteArray();
    }
}
