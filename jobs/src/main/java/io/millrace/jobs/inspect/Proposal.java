package io.millrace.jobs.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tags and steps for the fields in which something was found, as lines of a pipeline file. */
public final class Proposal {
    /** Types by which rows are joined and counted: equal values must stay equal. */
    private static final Set<String> JOINED =
            Set.of("EMAIL", "PHONE", "IBAN", "CREDIT_CARD", "IP_ADDRESS", "MAC_ADDRESS");

    private static final Set<String> DROPPED = Set.of("SECRET");

    private Proposal() {}

    /** Empty if nothing was found. */
    public static List<String> lines(Inspection inspection) {
        List<String> fields = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        inspection.fields().forEach((path, findings) -> {
            if (!findings.isEmpty()) {
                fields.add("    " + declaration(path, inspection.type(path)));
                steps.add("  - " + step(name(path), inspection.type(path), findings));
            }
        });
        if (fields.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("schema:", "  fields:"));
        lines.addAll(fields);
        lines.add("steps:");
        lines.addAll(steps);
        return lines;
    }

    private static String declaration(String path, String type) {
        String from = name(path).equals(path) ? "" : ", from: " + path;
        return name(path) + ": {type: " + type + ", tags: [sensitive]" + from + "}";
    }

    /** The last part of a path, as a field may be called. */
    private static String name(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String name = last.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9_]", "_");
        return name.matches("[a-z_].*") ? name : "_" + name;
    }

    private static String step(String name, String type, FieldFindings findings) {
        Optional<String> column = Optional.ofNullable(findings.column());
        if (column.filter(DROPPED::contains).isPresent()) {
            return "drop_field: {field: " + name + "}";
        }
        if (column.isPresent() || !type.equals("string")) {
            boolean isJoined = column.filter(JOINED::contains).isPresent() || !type.equals("string");
            return isJoined
                    ? "pseudonymize: {field: " + name + ", domain: " + name + "}"
                    : "scrub_text: {field: " + name + ", replace_with: surrogate}";
        }
        return "scrub_text: {field: " + name + "}";
    }
}
