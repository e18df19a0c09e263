package io.millrace.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The values file: every value with its meaning above it. */
final class ValuesFile {
    private static final String PLAIN = "[A-Za-z/][A-Za-z0-9_./-]*|[0-9]+[A-Za-z]+";

    private final StringBuilder text = new StringBuilder();

    private ValuesFile() {}

    static String text() {
        ValuesFile file = new ValuesFile();
        file.text
                .append("# Values of the chart, with their defaults. ")
                .append(ChartFiles.MADE)
                .append("\n");
        ChartValues.all().forEach(value -> {
            file.text.append('\n');
            file.write(value, "");
        });
        return file.text.toString();
    }

    private void write(List<Value> values, String indent) {
        values.forEach(value -> write(value, indent));
    }

    private void write(Value value, String indent) {
        text.append(indent).append("# ").append(value.doc()).append('\n').append(indent);
        if (value.isGroup()) {
            text.append(value.name()).append(":\n");
            write(value.inner(), indent + "  ");
        } else if (value.fallback().isMissingNode()) {
            text.append("# ").append(value.name()).append(":\n");
        } else {
            text.append(value.name())
                    .append(": ")
                    .append(flow(value.fallback()))
                    .append('\n');
        }
    }

    private static String flow(JsonNode value) {
        boolean isPlain = value.isTextual() && value.textValue().matches(PLAIN);
        return isPlain ? value.textValue() : value.toString();
    }
}
