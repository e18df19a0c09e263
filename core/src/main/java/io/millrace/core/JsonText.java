package io.millrace.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;

/**
 * Values as JSON without white space, numbers as ECMAScript's {@code JSON.stringify} writes them; not-a-number and the
 * infinities as texts; bytes as base64; timestamps and dates as their integers: contract, section 10.
 */
public final class JsonText {
    private JsonText() {}

    public static String of(FieldType type, Object value) {
        StringBuilder out = new StringBuilder();
        append(type, value, out);
        return out.toString();
    }

    public static void append(FieldType type, Object value, StringBuilder out) {
        if (value == null) {
            out.append("null");
            return;
        }
        switch (type.kind()) {
            case STRING -> quote((String) value, out);
            case FLOAT32, FLOAT64 -> out.append(number(((Number) value).doubleValue()));
            case BYTES, AUDIO -> base64((Bytes) value, out);
            case IMAGE -> base64(((Image) value).bytes(), out);
            case LIST -> list(type.element(), (List<?>) value, out);
            case TENSOR -> tensor(type.element(), (Tensor) value, out);
            default -> out.append(value);
        }
    }

    private static void list(FieldType element, List<?> values, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            append(element, values.get(i), i == 0 ? out : out.append(','));
        }
        out.append(']');
    }

    private static void tensor(FieldType element, Tensor tensor, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < tensor.length(); i++) {
            append(element, tensor.get(i), i == 0 ? out : out.append(','));
        }
        out.append(']');
    }

    private static void base64(Bytes bytes, StringBuilder out) {
        out.append('"')
                .append(Base64.getEncoder().encodeToString(bytes.toArray()))
                .append('"');
    }

    /** ECMA-262, QuoteJSONString: lone surrogates are escaped too. */
    public static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                quote(c, out);
            }
        }
        out.append('"');
    }

    private static void quote(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20 || Character.isSurrogate(c)) {
                    out.append("\\u").append(String.format("%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** ECMA-262, Number::toString in radix 10. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return '"' + (Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity") + '"';
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        return (value < 0 ? "-" : "") + place(digits, digits.length() - shortest.scale());
    }

    /** The fewest digits that read back as the same number, and of those the nearest. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = value < Double.MIN_NORMAL ? 1 : 15; ; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (digits >= 17 || rounded.doubleValue() == value) {
                return rounded;
            }
        }
    }

    /** @param point the decimal point stands after so many digits */
    private static String place(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + '.' + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String tail = "e" + (point > 0 ? "+" : "") + (point - 1);
        return count == 1 ? digits + tail : digits.charAt(0) + "." + digits.substring(1) + tail;
    }
}
