package io.millrace.jobs.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings as lines for a person: a line for each field and type. */
public final class Report {
    private static final double HUNDRED = 100.0;

    /** Stands for keys of the record itself that change or are private; in brackets, since it is no field. */
    private static final String OTHERS = "(other keys)";

    private Report() {}

    public static List<String> lines(Inspection inspection) {
        List<String> lines = new ArrayList<>();
        Map<String, FieldFindings> fields = new LinkedHashMap<>(inspection.fields());
        if (inspection.others().values() > 0) {
            fields.put(OTHERS, inspection.others());
        }
        int width = fields.keySet().stream().mapToInt(String::length).max().orElse(0);
        fields.forEach((field, findings) -> add(field, findings, width, lines));
        inspection
                .notRead()
                .forEach((column, type) -> lines.add("  " + padded(column, width) + "  not read: its type is " + type));
        return lines;
    }

    private static void add(String field, FieldFindings findings, int width, List<String> lines) {
        String name = padded(field, width);
        if (findings.isEmpty()) {
            lines.add("  " + name + "  nothing in " + values(findings.values()));
            return;
        }
        findings.types().forEach((type, count) -> lines.add("  " + name + "  " + line(type, count, findings.values())));
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(Math.max(0, width - name.length()));
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
