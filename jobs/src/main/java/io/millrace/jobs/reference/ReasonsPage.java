package io.millrace.jobs.reference;

import io.millrace.core.StepType;
import io.millrace.ingestion.IntakeReason;
import io.millrace.jobs.plan.Catalog;
import java.util.Arrays;
import java.util.List;

/** Every reason for which a record or row may be rejected. */
final class ReasonsPage {
    String text() {
        Markdown page = new Markdown("Reject reasons");
        page.paragraph(
                "Every record that is read ends as rows of committed shards or as rejects with a reason, counted as"
                        + " `<step id>.<reason>` in the commits and in the reject's line.");
        page.paragraph("## intake");
        page.table(
                List.of("reason", "meaning"),
                Arrays.stream(IntakeReason.values())
                        .map(reason -> List.of(
                                Markdown.code(IntakeReason.STEP + "." + reason.text()), Markdown.plain(reason.doc())))
                        .toList());
        page.paragraph("## steps");
        page.paragraph(
                "Every step may also count `<id>.failed`: it met an error of the program. Too many of these end the"
                        + " job, by `errors` of the pipeline file. A step that remembers samples may also count"
                        + " `<id>.behind_watermark`: the sample happened before what the step has already decided about,"
                        + " because its partition slept or its Kafka timestamps are out of order by more than a second.");
        page.table(
                List.of("step", "reasons"),
                Catalog.ours().types().stream()
                        .filter(type -> !type.reasons().isEmpty())
                        .map(ReasonsPage::row)
                        .toList());
        return page.text();
    }

    private static List<String> row(StepType<?> type) {
        return List.of("[" + type.name() + "](steps.md#" + type.name() + ")", Markdown.codes(type.reasons()));
    }
}
