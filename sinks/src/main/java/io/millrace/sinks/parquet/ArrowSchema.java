package io.millrace.sinks.parquet;

import com.google.flatbuffers.FlatBufferBuilder;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.Schema;
import io.millrace.sinks.Dataset;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.apache.arrow.flatbuf.Binary;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.List;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Struct_;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/** The footer key {@code ARROW:schema}, which tells readers that a list is of fixed size: contract, R14. */
final class ArrowSchema {
    private static final int CONTINUATION = 0xFFFFFFFF;
    private static final int ALIGNMENT = 8;

    private final FlatBufferBuilder out = new FlatBufferBuilder();

    private ArrowSchema() {}

    static boolean isNeeded(Schema schema) {
        return schema.fields().stream().anyMatch(field -> field.type().kind() == Kind.TENSOR);
    }

    /** An encapsulated IPC message (Arrow columnar format, <i>IPC</i>) in base64. */
    static String of(Schema schema) {
        return new ArrowSchema().write(schema);
    }

    private String write(Schema schema) {
        int[] fields = new int[schema.size() + 1];
        fields[0] = field(Dataset.ROW_ID, FieldType.STRING);
        for (int i = 1; i < fields.length; i++) {
            fields[i] = field(schema.field(i - 1).name(), schema.field(i - 1).type());
        }
        int children = org.apache.arrow.flatbuf.Schema.createFieldsVector(out, fields);
        int metadata = metadata(schema);
        int header = org.apache.arrow.flatbuf.Schema.createSchema(out, Endianness.Little, children, metadata, 0);
        out.finish(Message.createMessage(out, MetadataVersion.V5, MessageHeader.Schema, header, 0, 0));
        return framed(out.sizedByteArray());
    }

    /** Where there is an Arrow schema, readers look for the features in it and not in the footer's keys. */
    private int metadata(Schema schema) {
        int pair =
                KeyValue.createKeyValue(out, out.createString(Features.KEY), out.createString(Features.footer(schema)));
        return org.apache.arrow.flatbuf.Schema.createCustomMetadataVector(out, new int[] {pair});
    }

    private static String framed(byte[] message) {
        int padded = (message.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer frame = ByteBuffer.allocate(ALIGNMENT + padded).order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(CONTINUATION).putInt(padded).put(message);
        return Base64.getEncoder().encodeToString(frame.array());
    }

    private int field(String name, FieldType type) {
        int children = Field.createChildrenVector(out, children(type));
        int said = out.createString(name);
        int typed = type(type);
        return Field.createField(out, said, true, code(type.kind()), typed, 0, children, 0);
    }

    private int[] children(FieldType type) {
        return switch (type.kind()) {
            case LIST, TENSOR -> new int[] {field("element", type.element())};
            case IMAGE, AUDIO -> new int[] {field("bytes", FieldType.BYTES), field("path", FieldType.STRING)};
            default -> new int[0];
        };
    }

    private static byte code(Kind kind) {
        return switch (kind) {
            case STRING, JSON -> Type.Utf8;
            case BOOL -> Type.Bool;
            case INT32, INT64, LABEL -> Type.Int;
            case FLOAT32, FLOAT64 -> Type.FloatingPoint;
            case TIMESTAMP -> Type.Timestamp;
            case DATE -> Type.Date;
            case BYTES -> Type.Binary;
            case IMAGE, AUDIO -> Type.Struct_;
            case LIST -> Type.List;
            case TENSOR -> Type.FixedSizeList;
        };
    }

    private int type(FieldType type) {
        return switch (type.kind()) {
            case STRING, JSON -> empty(Utf8::startUtf8, Utf8::endUtf8);
            case BOOL -> empty(Bool::startBool, Bool::endBool);
            case INT32 -> Int.createInt(out, Integer.SIZE, true);
            case INT64, LABEL -> Int.createInt(out, Long.SIZE, true);
            case FLOAT32 -> FloatingPoint.createFloatingPoint(out, Precision.SINGLE);
            case FLOAT64 -> FloatingPoint.createFloatingPoint(out, Precision.DOUBLE);
            case TIMESTAMP -> Timestamp.createTimestamp(out, TimeUnit.MICROSECOND, out.createString("UTC"));
            case DATE -> Date.createDate(out, DateUnit.DAY);
            case BYTES -> empty(Binary::startBinary, Binary::endBinary);
            case IMAGE, AUDIO -> empty(Struct_::startStruct_, Struct_::endStruct_);
            case LIST -> empty(List::startList, List::endList);
            case TENSOR -> FixedSizeList.createFixedSizeList(out, type.length());
        };
    }

    private int empty(
            java.util.function.Consumer<FlatBufferBuilder> start,
            java.util.function.ToIntFunction<FlatBufferBuilder> end) {
        start.accept(out);
        return end.applyAsInt(out);
    }
}
