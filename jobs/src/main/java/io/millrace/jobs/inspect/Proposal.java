package io.millrace.jobs.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields with their types and tags, and steps for those in which something was found, as lines of a pipeline file. */
public final class Proposal {
    private static final String PARTLY =
            "  # only what is found: where all values are private, drop or encrypt the field";

    private static final String OWN = "  # add its find: what you have in the file of --find";

    private final Inspection inspection;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> fields = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> clean = new ArrayList<>();

    private Proposal(Inspection inspection) {
        this.inspection = inspection;
        Map<String, Long> uses = inspection.fields().keySet().stream()
                .collect(Collectors.groupingBy(path -> name(last(path)), Collectors.counting()));
        inspection.fields().keySet().forEach(path -> {
            String last = name(last(path));
            names.put(path, uses.get(last) == 1 ? last : name(path));
        });
    }

    /** Empty if nothing was found, and no picture. */
    public static List<String> lines(Inspection inspection) {
        Proposal proposal = new Proposal(inspection);
        inspection.fields().forEach(proposal::add);
        return proposal.lines();
    }

    private List<String> lines() {
        if (steps.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("schema:", "  fields:"));
        lines.addAll(fields);
        lines.add("steps:");
        lines.addAll(steps);
        if (!clean.isEmpty()) {
            lines.add(
                    "# nothing was found in " + String.join(", ", clean)
                            + ": numbers of customers, incomes and the like are not found, so tag yourself what is private there");
        }
        return lines;
    }

    private void add(String path, FieldFindings findings) {
        String type = inspection.type(path);
        boolean isImage = type.equals("image");
        boolean isSensitive = !findings.isEmpty() && !findings.isLabel();
        fields.add("    " + declaration(path, isSensitive) + (findings.isLabel() ? label(findings) : ""));
        if (isSensitive || isImage) {
            String[] step = ProposedStep.of(names.get(path), type, findings, inspection::isOfUser);
            steps.add("  - " + step[0] + ": {" + id(step[0]) + step[1] + "}"
                    + (isImage ? "  # faces stay" : step[0].equals("scrub_text") ? ofScrubbing(findings) : ""));
        } else {
            clean.add(names.get(path));
        }
    }

    private String ofScrubbing(FieldFindings findings) {
        boolean isOwn = findings.types().keySet().stream().anyMatch(inspection::isOfUser);
        return isOwn ? OWN : findings.isPartly() ? PARTLY : "";
    }

    private static String label(FieldFindings findings) {
        return findings.isEmpty()
                ? ""
                : "  # few different values; some look like "
                        + String.join(", ", findings.types().keySet());
    }

    private String declaration(String path, boolean isSensitive) {
        String type = inspection.type(path);
        List<String> options = new ArrayList<>();
        if (inspection.isOptional(path)) {
            options.add("optional: true");
        }
        if (isSensitive) {
            options.add("tags: [sensitive]");
        }
        if (!names.get(path).equals(path)) {
            options.add("from: " + path);
        }
        String text = type.startsWith("list") ? "\"" + type + "\"" : type;
        return names.get(path) + ": "
                + (options.isEmpty() ? text : "{type: " + text + ", " + String.join(", ", options) + "}");
    }

    /** The second step of a kind needs an id of its own. */
    private String id(String step) {
        String id = step;
        for (int number = 2; !ids.add(id); number++) {
            id = step + "_" + number;
        }
        return id.equals(step) ? "" : "id: " + id + ", ";
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** As a field may be called. */
    private static String name(String path) {
        String name = path.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]", "_");
        return name.matches("[a-z_].*") ? name : "_" + name;
    }
}
