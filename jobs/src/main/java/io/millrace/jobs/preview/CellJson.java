package io.millrace.jobs.preview;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.JsonText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * Cells as JSON: times and dates in ISO 8601, labels by name, bytes in base64, tensors flat in row-major order, a field of
 * type json as the value it is. Of an image and of audio the size and the SHA-256 are told, which is enough to compare. A
 * sensitive value is never shown.
 */
final class CellJson {
    private CellJson() {}

    static void append(Field field, Object value, StringBuilder out) {
        if (field.isSensitive() && value != null) {
            JsonText.quote(ShownValue.of(field, value), out);
        } else {
            append(field.type(), value, out);
        }
    }

    private static void append(FieldType type, Object value, StringBuilder out) {
        if (value == null) {
            out.append("null");
            return;
        }
        switch (type.kind()) {
            case TIMESTAMP -> JsonText.quote(timestamp((Long) value), out);
            case DATE -> JsonText.quote(date((Integer) value), out);
            case LABEL -> JsonText.quote(label(type, (Long) value), out);
            case IMAGE -> image((Image) value, out);
            case AUDIO -> media(out.append('{'), (Bytes) value);
            case LIST -> list(type.element(), (List<?>) value, out);
            default -> JsonText.append(type, value, out);
        }
    }

    /** @param micros since 1970-01-01T00:00:00Z */
    static String timestamp(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    /** @param days since 1970-01-01 */
    static String date(int days) {
        return LocalDate.ofEpochDay(days).toString();
    }

    static String label(FieldType type, long index) {
        return type.names().get((int) index);
    }

    private static void image(Image image, StringBuilder out) {
        out.append("{\"width\":").append(image.width()).append(",\"height\":").append(image.height());
        media(out.append(','), image.bytes());
    }

    private static void media(StringBuilder out, Bytes bytes) {
        out.append("\"bytes\":").append(bytes.length());
        out.append(",\"sha256\":\"").append(sha256(bytes)).append("\"}");
    }

    private static String sha256(Bytes bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.buffer());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void list(FieldType element, List<?> values, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            append(element, values.get(i), i == 0 ? out : out.append(','));
        }
        out.append(']');
    }
}
