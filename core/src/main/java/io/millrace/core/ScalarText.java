package io.millrace.core;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a single value of a configuration as text, number, truth or one of a list of names. */
record ScalarText(Problems problems) {
    Object read(Class<?> target, Node node, String path) {
        if (!(node instanceof Node.Scalar scalar) || scalar.text() == null) {
            problems.add(node.line(), path, "must be " + noun(target) + ", got " + node.kind());
            return zero(target);
        }
        try {
            return parse(target, scalar.text());
        } catch (IllegalArgumentException wrong) {
            problems.add(node.line(), path, message(target, scalar.text()));
            return zero(target);
        }
    }

    private static Object parse(Class<?> target, String text) {
        if (target.isEnum()) {
            return constant(target, text);
        }
        return switch (target.getSimpleName()) {
            case "String" -> text;
            case "int", "Integer" -> Integer.valueOf(text.replace("_", ""));
            case "long", "Long" -> Long.valueOf(text.replace("_", ""));
            case "double", "Double" -> finite(new BigDecimal(text).doubleValue());
            case "boolean", "Boolean" -> truth(text);
            default -> throw new IllegalStateException("no option may be a " + target);
        };
    }

    private static Object constant(Class<?> target, String text) {
        return Arrays.stream(target.getEnumConstants())
                .filter(each -> each.toString().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new NumberFormatException();
        }
        return value;
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return text.equals("true");
    }

    private static String message(Class<?> target, String text) {
        if (target.isEnum()) {
            List<String> names = Arrays.stream(target.getEnumConstants())
                    .map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .toList();
            return "'" + text + "' must be one of " + String.join(", ", names)
                    + Suggestion.nearest(text, names)
                            .map(name -> " (did you mean " + name + "?)")
                            .orElse("");
        }
        return "must be " + noun(target) + ", got '" + text + "'";
    }

    private static String noun(Class<?> target) {
        return switch (target.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "double", "Double" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "a text";
            default -> "one of the names listed in the reference";
        };
    }

    private static Object zero(Class<?> target) {
        return switch (target.getSimpleName()) {
            case "int" -> 0;
            case "long" -> 0L;
            case "double" -> 0.0;
            case "boolean" -> false;
            default -> null;
        };
    }
}
