package io.millrace.jobs.reference;

import io.millrace.core.Node;
import io.millrace.core.OptionSpec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The options of a settings record as a table. */
final class OptionTable {
    private static final List<String> HEADER = List.of("option", "value", "default", "meaning");
    private static final Map<String, String> NOUNS =
            Map.of("integer", "whole number", "number", "number", "boolean", "true or false", "string", "text");

    private OptionTable() {}

    static void append(Markdown page, Class<?> record) {
        page.table(HEADER, OptionSpec.of(record).stream().map(OptionTable::row).toList());
    }

    private static List<String> row(OptionSpec spec) {
        return List.of(
                Markdown.code(spec.name()),
                value(spec.type()) + limits(spec),
                fallback(spec),
                Markdown.plain(spec.declared().doc()));
    }

    private static String fallback(OptionSpec spec) {
        if (spec.isRequired()) {
            return "required";
        }
        if (spec.declared().fallback().equals("{}")) {
            return "those below";
        }
        return spec.hasFallback() ? Markdown.code(spec.declared().fallback()) : "not given";
    }

    private static String value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? "list" + of(" of ", of[0]) : "map" + of(": name → ", of[1]);
        }
        Class<?> target = (Class<?>) type;
        if (target == Node.class) {
            return "see meaning";
        }
        if (target.isEnum()) {
            return "one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(each -> Markdown.code(each.toString().toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(", "));
        }
        return target.isRecord() ? "options, below" : NOUNS.get(OptionSchema.noun(target));
    }

    private static String of(String joint, Type element) {
        return element == Node.class ? ", see meaning" : joint + value(element);
    }

    private static String limits(OptionSpec spec) {
        double min = spec.declared().min();
        double max = spec.declared().max();
        if (Double.isInfinite(min) && Double.isInfinite(max)) {
            return "";
        }
        if (Double.isInfinite(max)) {
            return ", at least " + text(min);
        }
        return Double.isInfinite(min) ? ", at most " + text(max) : ", " + text(min) + " to " + text(max);
    }

    private static String text(double limit) {
        return limit == Math.rint(limit)
                ? Long.toString((long) limit)
                : BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
