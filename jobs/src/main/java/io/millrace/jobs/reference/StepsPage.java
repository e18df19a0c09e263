package io.millrace.jobs.reference;

import io.millrace.core.DurationText;
import io.millrace.core.Example;
import io.millrace.core.OptionSpec;
import io.millrace.core.StepType;
import io.millrace.jobs.plan.Catalog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every step with its options, reasons and worked examples. */
final class StepsPage {
    private final Markdown page = new Markdown("Steps");

    String text() {
        page.paragraph(
                "A step stands in the list `steps` under its name, with its options: `- step_name: {option: value}`."
                        + " Every step also takes `id`: its name in counts, rejects and random draws; the step's name unless given,"
                        + " and required where a name stands twice. A sample that a step cannot work on is rejected, never passed"
                        + " on: `<id>.failed` where no better reason is listed.");
        page.paragraph(
                "In the examples `string!` is a field that is sensitive, `float64?` one that is optional; in a pipeline"
                        + " file these are `{type: string, tags: [sensitive]}` and `{type: float64, optional: true}`.");
        page.table(List.of("module", "what for", "steps"), overview());
        Catalog.byModule().forEach((module, list) -> {
            page.paragraph("## " + module);
            list.types().forEach(this::append);
        });
        return page.text();
    }

    /** A row for each group of steps. */
    private static List<List<String>> overview() {
        return Catalog.byModule().entrySet().stream()
                .flatMap(module -> module.getValue().groups().entrySet().stream()
                        .map(group -> List.of(module.getKey(), group.getKey(), links(group.getValue()))))
                .toList();
    }

    private static String links(List<StepType<?>> types) {
        return types.stream()
                .map(type -> "[" + Markdown.code(type.name()) + "](#" + type.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private void append(StepType<?> type) {
        page.paragraph("### " + type.name()).paragraph(Markdown.plain(type.summary()));
        if (type.needsKeys()) {
            page.paragraph("Needs `keys` in the pipeline.");
        }
        if (!OptionSpec.of(type.settings()).isEmpty()) {
            OptionTable.append(page, type.settings());
            for (OptionSpec spec : OptionSpec.of(type.settings())) {
                if (spec.type() instanceof Class<?> inner && inner.isRecord()) {
                    page.paragraph("`" + spec.name() + "`:");
                    OptionTable.append(page, inner);
                }
            }
        }
        if (!type.reasons().isEmpty()) {
            page.paragraph("Rejects for: " + Markdown.codes(type.reasons()) + ".");
        }
        if (!type.examples().isEmpty()) {
            page.table(
                    List.of("example", "of a sample", "makes"),
                    type.examples().stream().map(each -> row(type, each)).toList());
        }
    }

    private static List<String> row(StepType<?> type, Example example) {
        String settings =
                example.settings().isEmpty() ? type.name() : type.name() + ": " + ValueText.of(example.settings());
        return List.of(Markdown.code("- " + settings), sample(example), result(example));
    }

    private static String sample(Example example) {
        String time = example.eventTime() == 0 ? "" : " of " + Instant.ofEpochMilli(example.eventTime());
        return Markdown.code(example.schema()) + " = " + Markdown.code(ValueText.of(example.input())) + time
                + example.others().stream().map(StepsPage::other).collect(Collectors.joining())
                + example.files().entrySet().stream().map(StepsPage::file).collect(Collectors.joining())
                + (example.known().isEmpty() ? "" : ", known is " + Markdown.code(ValueText.of(example.known())));
    }

    private static String other(Example.Other other) {
        boolean isEarlier = other.gap().isNegative();
        return ", " + DurationText.of(other.gap().abs()) + (isEarlier ? " after " : " before ")
                + Markdown.code(ValueText.of(other.values()));
    }

    private static String file(Map.Entry<String, String> file) {
        return ", " + Markdown.code(file.getKey()) + " = " + Markdown.code(ValueText.of(file.getValue()));
    }

    private static String result(Example example) {
        if (example.reason() != null) {
            return "rejected: " + Markdown.code(example.reason());
        }
        return Markdown.codes(example.rows().stream().map(ValueText::of).toList());
    }
}
