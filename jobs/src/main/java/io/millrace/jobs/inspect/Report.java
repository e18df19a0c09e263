package io.millrace.jobs.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The findings as lines for a person: a line for each field and type. */
public final class Report {
    private static final double HUNDRED = 100.0;

    private Report() {}

    public static List<String> lines(Inspection inspection) {
        List<String> lines = new ArrayList<>();
        int width = inspection.fields().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        inspection.fields().forEach((field, findings) -> add(field, findings, width, lines));
        return lines;
    }

    private static void add(String field, FieldFindings findings, int width, List<String> lines) {
        String name = field + " ".repeat(width - field.length());
        if (findings.isEmpty()) {
            lines.add("  " + name + "  nothing in " + values(findings.values()));
            return;
        }
        findings.types().forEach((type, count) -> lines.add("  " + name + "  " + line(type, count, findings.values())));
    }

    private static String line(String type, FieldFindings.Count count, long values) {
        String whole = count.whole() == count.values()
                ? "the whole value"
                : count.whole() == 0 ? "within texts" : "the whole value in " + count.whole();
        return String.format(
                Locale.ROOT,
                "%s in %d of %s (%.1f %%), %s",
                type,
                count.values(),
                values(values),
                HUNDRED * count.values() / values,
                whole);
    }

    private static String values(long count) {
        return count + (count == 1 ? " value" : " values");
    }
}
