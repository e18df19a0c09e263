package io.millrace.helm;

import java.util.List;
import java.util.stream.StreamSupport;

/** The page of the chart's values. */
final class ValuesPage {
    private final StringBuilder text = new StringBuilder();

    private ValuesPage() {}

    static String text() {
        ValuesPage page = new ValuesPage();
        page.text.append("""
                # Values of the chart
                <!-- %s -->

                What is not listed here is refused, but for the inner fields of Kubernetes' own objects. Texts, labels and
                annotations may hold templates. [pipeline.md](pipeline.md) lists what `pipeline` and `pipelineFile` hold.

                | value | kind | default | meaning |
                | --- | --- | --- | --- |
                """.formatted(ChartFiles.MADE));
        page.rows("", ChartValues.all());
        return page.text.toString();
    }

    private void rows(String prefix, List<Value> values) {
        for (Value value : values) {
            row(prefix + value.name(), value);
            rows(prefix + value.name() + ".", value.inner());
        }
    }

    private void row(String path, Value value) {
        String fallback = value.fallback().isMissingNode() ? "" : "`" + value.fallback() + "`";
        text.append("| `%s` | %s | %s | %s |\n"
                .formatted(path, kind(value), fallback, value.doc().replace("|", "\\|")));
    }

    private static String kind(Value value) {
        if (value.isGroup()) {
            return "group";
        }
        if (value.schema().has("enum")) {
            return "one of "
                    + String.join(
                            ", ",
                            StreamSupport.stream(value.schema().get("enum").spliterator(), false)
                                    .map(text -> "`" + text + "`")
                                    .toList());
        }
        return switch (value.schema().get("type").asText("number or null")) {
            case "string" -> "text";
            case "boolean" -> "true or false";
            case "integer" -> "whole number";
            case "array" -> "list";
            case "object" -> "map";
            default -> "whole number or null";
        };
    }
}
