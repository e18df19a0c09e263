package io.millrace.sinks.snapshots.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;

/** The types of an Arrow schema message in the words of {@link FeatureText}: contract, R14. */
final class ArrowText {
    /** The mark of a message and its length (Arrow columnar format, <i>IPC</i>). */
    private static final int PREFIX = 8;

    private ArrowText() {}

    /**
     * Column → type.
     *
     * @param base64 an encapsulated IPC message
     * @throws RuntimeException if it is none
     */
    static Map<String, String> of(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.getInt(0) == -1 ? PREFIX : Integer.BYTES);
        Schema schema = (Schema) Message.getRootAsMessage(bytes.slice().order(ByteOrder.LITTLE_ENDIAN))
                .header(new Schema());
        Map<String, String> types = new LinkedHashMap<>();
        for (int i = 0; i < schema.fieldsLength(); i++) {
            types.put(schema.fields(i).name(), of(schema.fields(i)));
        }
        return types;
    }

    private static String of(Field field) {
        return switch (field.typeType()) {
            case Type.Utf8 -> "string";
            case Type.Binary -> "binary";
            case Type.Bool -> "bool";
            case Type.Int -> whole((Int) field.type(new Int()));
            case Type.FloatingPoint -> real((FloatingPoint) field.type(new FloatingPoint()));
            case Type.Timestamp -> time((Timestamp) field.type(new Timestamp()));
            case Type.Date -> date((org.apache.arrow.flatbuf.Date) field.type(new org.apache.arrow.flatbuf.Date()));
            case Type.List -> "list<" + child(field, 0) + ">";
            case Type.FixedSizeList ->
                "list<" + child(field, 0) + "," + ((FixedSizeList) field.type(new FixedSizeList())).listSize() + ">";
            case Type.Struct_ -> group(field);
            default -> Type.name(field.typeType()).toLowerCase(Locale.ROOT);
        };
    }

    private static String whole(Int type) {
        return (type.isSigned() ? "int" : "uint") + type.bitWidth();
    }

    private static String real(FloatingPoint type) {
        return switch (type.precision()) {
            case Precision.SINGLE -> "float32";
            case Precision.DOUBLE -> "float64";
            default -> "float16";
        };
    }

    private static String time(Timestamp type) {
        String unit = type.unit() == TimeUnit.MICROSECOND ? "us" : TimeUnit.name(type.unit());
        return "timestamp[" + unit + ", tz=" + type.timezone() + "]";
    }

    private static String date(org.apache.arrow.flatbuf.Date type) {
        return type.unit() == DateUnit.DAY ? "date32" : "date64";
    }

    private static String group(Field field) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < field.childrenLength(); i++) {
            text.append(i > 0 ? "," : "")
                    .append(field.children(i).name())
                    .append(':')
                    .append(child(field, i));
        }
        return text.append('}').toString();
    }

    /** A field inside another is optional everywhere: contract, R12. */
    private static String child(Field field, int index) {
        Field child = field.children(index);
        return of(child) + (child.nullable() ? "" : " not null");
    }
}
