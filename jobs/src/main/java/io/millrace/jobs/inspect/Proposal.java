package io.millrace.jobs.inspect;

import io.millrace.core.JsonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Fields with their types and tags, and steps for those in which something was found, as lines of a pipeline file that
 * takes every record that was looked at.
 */
public final class Proposal {
    private static final String PARTLY =
            "  # only what is found: where all values are private, drop or encrypt the field";

    private static final String OWN = "  # add its find: what you have in the file of --find";

    private static final int LONGEST_NAME = 60;

    private final Predicate<String> isOfUser;
    private final Map<String, Long> uses;
    private final Set<String> names = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> fields = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> clean = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    private Proposal(List<ProposedField> proposed, Predicate<String> isOfUser) {
        this.isOfUser = isOfUser;
        uses = proposed.stream()
                .map(field -> name(last(field.path())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        proposed.forEach(this::add);
    }

    /** Empty if nothing was found, no picture, and nothing that cannot be read. */
    public static List<String> lines(Inspection inspection) {
        Proposal proposal = new Proposal(inspection.readable(), inspection::isOfUser);
        List<String> unread = inspection.unreadable().stream()
                .map(path ->
                        "# " + quoted(path) + " cannot be read: from takes no key with a dot in it, and no empty one")
                .collect(Collectors.toList());
        if (inspection.others().values() > 0) {
            unread.add("# keys of the record itself that change or are private are not read");
        }
        return proposal.lines(unread);
    }

    private List<String> lines(List<String> unread) {
        List<String> lines = new ArrayList<>();
        if (!steps.isEmpty()) {
            lines.addAll(List.of("schema:", "  fields:"));
            lines.addAll(fields);
            lines.add("steps:");
            lines.addAll(steps);
        } else if (unread.isEmpty()) {
            return List.of();
        }
        lines.addAll(unread);
        if (!labels.isEmpty()) {
            lines.add("# found, but left as they are, since few different values rather name kinds: "
                    + String.join(", ", labels) + "; tag those that may tell who somebody is");
        }
        if (!clean.isEmpty()) {
            lines.add(
                    "# nothing was found in " + String.join(", ", clean)
                            + ": numbers of customers, incomes and the like are not found, so tag yourself what is private there");
        }
        return lines;
    }

    private void add(ProposedField field) {
        String name = chosen(field.path());
        FieldFindings findings = field.findings();
        fields.add("    " + declaration(name, field) + why(field));
        if (field.isSensitive() || field.type().equals("image")) {
            String[] step = ProposedStep.of(name, field.type(), findings, isOfUser);
            steps.add("  - " + step[0] + ": {" + id(step[0]) + step[1] + "}" + note(step[0], field));
        } else if (findings.isEmpty()) {
            clean.add(name);
        } else {
            labels.add(name + " (" + String.join(", ", findings.types().keySet()) + ")");
        }
    }

    /** The last key if no other field has it, else all of them. */
    private String chosen(String path) {
        String last = name(last(path));
        String name = uses.get(last) == 1 ? last : name(path);
        String chosen = name;
        for (int number = 2; !names.add(chosen); number++) {
            chosen = name + "_" + number;
        }
        return chosen;
    }

    private static String why(ProposedField field) {
        if (!field.why().isEmpty()) {
            return "  # " + field.why();
        }
        return field.isSensitive() || field.findings().isEmpty()
                ? ""
                : "  # few different values; some look like "
                        + String.join(", ", field.findings().types().keySet());
    }

    private String note(String step, ProposedField field) {
        FieldFindings findings = field.findings();
        if (field.type().equals("image")) {
            return "  # faces stay";
        }
        if (step.equals("scrub_text")) {
            boolean isOwn = findings.types().keySet().stream().anyMatch(isOfUser);
            return isOwn ? OWN : findings.isPartly() ? PARTLY : "";
        }
        return field.type().equals("string") && findings.mostWhole() * 2 < findings.values()
                ? "  # found in " + findings.mostWhole() + " of " + findings.values() + " values; all are treated alike"
                : "";
    }

    private static String declaration(String name, ProposedField field) {
        List<String> options = new ArrayList<>();
        if (field.optional()) {
            options.add("optional: true");
        }
        if (field.isSensitive()) {
            options.add("tags: [sensitive]");
        }
        if (!name.equals(field.path())) {
            options.add("from: " + quoted(field.path()));
        }
        String type = field.type().startsWith("list") ? "\"" + field.type() + "\"" : field.type();
        return name + ": " + (options.isEmpty() ? type : "{type: " + type + ", " + String.join(", ", options) + "}");
    }

    /** YAML takes most keys as they are, and the others as JSON has them. */
    private static String quoted(String path) {
        StringBuilder quoted = new StringBuilder();
        JsonText.quote(path, quoted);
        return path.matches("\\p{L}[\\p{L}\\p{N}_.-]*") && !path.equalsIgnoreCase("null") ? path : quoted.toString();
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

    /** As a field and a domain may be called. */
    private static String name(String path) {
        String name = path.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]", "_");
        String whole = name.matches("[a-z].*") && !name.matches("null|true|false")
                ? name
                : name.startsWith("_") ? "field" + name : "field_" + name;
        return whole.substring(0, Math.min(whole.length(), LONGEST_NAME));
    }
}
