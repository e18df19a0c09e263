package io.millrace.jobs.preview;

import io.millrace.core.CountText;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.ingestion.IntakeReason;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.jobs.preview.Trace.Passed;
import io.millrace.jobs.preview.Trace.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** For people: the fields that were read, what each step made of them and why, and the rows that come out. */
final class TextForm implements Form {
    private final Map<String, Integer> lineOf = new HashMap<>();

    TextForm(PipelinePlan plan) {
        plan.steps()
                .forEach(step ->
                        lineOf.put(step.ref().id(), step.ref().settings().line()));
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public String row(Sample row, String split) {
        return "  after, row " + row.rowId() + " in " + split + fields(row);
    }

    @Override
    public List<String> record(Origin origin, Trace trace) {
        List<String> lines = new ArrayList<>();
        lines.add(origin + ": " + outcome(trace));
        if (trace.read().isSample()) {
            lines.add("  before" + fields(trace.read().sample()));
        }
        lines.add("  steps");
        boolean isOne = true;
        for (Trace.Event event : trace.events()) {
            lines.add("    " + text(event, isOne));
            isOne &= !makesRows(event);
        }
        trace.rows().forEach(row -> lines.add(row.text()));
        lines.add("");
        return lines;
    }

    private static boolean makesRows(Trace.Event event) {
        return event instanceof Passed passed && passed.after().size() > 1;
    }

    private static String outcome(Trace trace) {
        if (!trace.isKept()) {
            return "rejected";
        }
        String kept = "kept as " + CountText.of(trace.rows().size(), "row");
        return trace.rejects().isEmpty()
                ? kept
                : kept + ", " + CountText.of(trace.rejects().size(), "row") + " rejected";
    }

    private String text(Trace.Event event, boolean isOne) {
        if (event instanceof Rejected rejected) {
            return name(rejected.step(), isOne ? null : rejected.row()) + "rejected, " + why(rejected);
        }
        Passed passed = (Passed) event;
        String name = name(passed.step(), isOne ? null : passed.before().rowId());
        return passed.after().size() == 1
                ? name + change(passed.before(), passed.after().get(0))
                : name + rows(passed);
    }

    private static String name(String step, String row) {
        return step + (row == null ? "" : ", row " + row) + ": ";
    }

    private static String rows(Passed passed) {
        return passed.after().stream()
                .map(after ->
                        System.lineSeparator() + "      row " + after.rowId() + ": " + change(passed.before(), after))
                .collect(Collectors.joining(
                        "", "makes " + CountText.of(passed.after().size(), "row"), ""));
    }

    private static String change(Sample before, Sample after) {
        List<String> changes = new Change(before, after).texts();
        return changes.isEmpty() ? "changes nothing" : String.join(", ", changes);
    }

    private String why(Rejected rejected) {
        String place = rejected.step().equals(IntakeReason.STEP)
                ? IntakeReason.valueOf(rejected.reason().toUpperCase(Locale.ROOT))
                        .doc()
                : "line " + lineOf.get(rejected.step()) + " of the pipeline file";
        return rejected.reason()
                + (rejected.field() == null ? "" : " in field " + rejected.field())
                + (rejected.original() == null ? "" : ", original " + rejected.original())
                + " (" + place + ")";
    }

    private static String fields(Sample sample) {
        Schema schema = sample.schema();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < schema.size(); i++) {
            text.append(System.lineSeparator())
                    .append("    ")
                    .append(schema.field(i).name());
            text.append(": ").append(ShownValue.of(schema.field(i), sample.get(i)));
        }
        return text.toString();
    }

    @Override
    public List<String> end(Summary summary) {
        List<String> parts = new ArrayList<>();
        parts.add(CountText.of(summary.records(), "record") + ": " + summary.kept() + " kept, "
                + (summary.records() - summary.kept()) + " rejected");
        summary.rejected().forEach((reason, count) -> parts.add("  rejected " + reason + ": " + count));
        summary.rows().forEach((split, count) -> parts.add("  into " + split + ": " + CountText.of(count, "row")));
        return parts;
    }
}
