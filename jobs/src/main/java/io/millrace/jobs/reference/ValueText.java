package io.millrace.jobs.reference;

import io.millrace.core.JsonText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of examples as YAML on one line; long ones are cut. */
final class ValueText {
    private static final int LONGEST = 120;

    private ValueText() {}

    static String of(Object value) {
        String text = full(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String full(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + full(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ValueText::full).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        if (text.matches("[a-z][a-z0-9_]*") && !text.matches("true|false|null")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        JsonText.quote(text, out);
        return out.toString();
    }
}
