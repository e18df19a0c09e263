package io.millrace.jobs.preview;

import io.millrace.core.Bytes;
import io.millrace.core.CountText;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.JsonText;
import io.millrace.core.Kind;
import java.util.List;

/**
 * A value for people, on one line: long ones are cut, and what a terminal would take as a command is escaped. Of a
 * sensitive value only the type and the length are told.
 */
final class ShownValue {
    private static final int LONGEST = 80;

    private ShownValue() {}

    static String of(Field field, Object value) {
        if (value == null) {
            return "absent";
        }
        return field.isSensitive() ? kind(field.type(), value) : open(field.type(), value);
    }

    private static String kind(FieldType type, Object value) {
        return switch (type.kind()) {
            case STRING, JSON ->
                type + " of "
                        + CountText.of(((String) value).codePointCount(0, ((String) value).length()), "character");
            case BYTES -> CountText.of(((Bytes) value).length(), "byte");
            case AUDIO -> "audio of " + CountText.of(((Bytes) value).length(), "byte");
            case IMAGE -> "image of " + ((Image) value).width() + "x" + ((Image) value).height();
            case LIST -> type + " of " + ((List<?>) value).size();
            default -> type.toString();
        };
    }

    private static String open(FieldType type, Object value) {
        return switch (type.kind()) {
            case STRING -> quoted((String) value);
            case TIMESTAMP -> CellJson.timestamp((Long) value);
            case DATE -> CellJson.date((Integer) value);
            case LABEL -> plain(CellJson.label(type, (Long) value));
            case BYTES, AUDIO, IMAGE -> kind(type, value);
            case LIST, TENSOR, JSON -> cut(type, value);
            default -> JsonText.of(type, value);
        };
    }

    private static String quoted(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
        String shown = isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…" : text;
        StringBuilder out = new StringBuilder();
        JsonText.quote(shown, out);
        return plain(out.toString()) + (isLong ? " (" + kind(FieldType.STRING, text) + ")" : "");
    }

    private static String cut(FieldType type, Object value) {
        Field field = Field.required("_", type);
        StringBuilder out = new StringBuilder();
        CellJson.append(field, value, out);
        boolean isLong = out.length() > LONGEST;
        String shown = isLong ? out.substring(0, out.offsetByCodePoints(0, LONGEST / 2)) + "…" : out.toString();
        String whole = type.kind() == Kind.TENSOR ? type.toString() : kind(type, value);
        return plain(shown) + (isLong ? " (" + whole + ")" : "");
    }

    /** Without characters that steer a terminal or turn the direction of writing. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean steers = Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT;
            out.append(steers ? String.format("\\u%04x", (int) c) : c);
        }
        return out.toString();
    }
}
