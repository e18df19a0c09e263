package io.millrace.core;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a field type from its text in a pipeline file. */
record TypeText(String text) {
    private static final Pattern LIST = Pattern.compile("list<\\s*(\\w+)\\s*>");
    private static final Pattern TENSOR = Pattern.compile("tensor<\\s*(\\w+)\\s*>\\s*\\[([0-9,\\s]+)]");

    FieldType read() {
        Matcher list = LIST.matcher(text.strip());
        if (list.matches()) {
            return FieldType.list(scalar(list.group(1)));
        }
        Matcher tensor = TENSOR.matcher(text.strip());
        return tensor.matches()
                ? FieldType.tensor(tensorElement(tensor.group(1)), shape(tensor.group(2)))
                : scalar(text.strip());
    }

    private FieldType tensorElement(String name) {
        FieldType element = scalar(name);
        if (!element.kind().isNumber() && element.kind() != Kind.BOOL) {
            throw new IllegalArgumentException("a tensor holds bool, int32, int64, float32 or float64, not " + name);
        }
        return element;
    }

    private FieldType scalar(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.isScalar() && kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return new FieldType(kind, null, List.of(), List.of());
            }
        }
        throw new IllegalArgumentException("'" + name + "' is not a type (types: " + FieldType.forms() + ")");
    }

    private List<Integer> shape(String dimensions) {
        try {
            List<Integer> shape = Stream.of(dimensions.split(",", -1))
                    .map(part -> Integer.parseInt(part.strip()))
                    .toList();
            if (shape.stream().reduce(1, Math::multiplyExact) < 1) {
                throw new NumberFormatException();
            }
            return shape;
        } catch (NumberFormatException | ArithmeticException wrong) {
            throw new IllegalArgumentException("each dimension of a tensor is a whole number from 1 on");
        }
    }
}
