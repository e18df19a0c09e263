package io.millrace.jobs.file;

import io.millrace.core.Node;
import io.millrace.core.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values of the environment into the values of a file: <code>${NAME}</code>, <code>${NAME:-fallback}</code> (also
 * where the variable is empty, as in a shell), and <code>$${</code> for a plain <code>${</code>. Keys stay as they are.
 * Files are never read here: where an option takes a secret its value is {@code file:PATH}, which travels as a reference
 * and is read where it is used.
 */
final class Substitution {
    private static final Pattern PLACE = Pattern.compile("\\$?\\$\\{([^}]*)}?");
    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?", Pattern.DOTALL);

    private static final String FORMS =
            "holds '${' that is neither ${NAME} nor ${NAME:-fallback}; write $${ for a plain ${";
    private static final String FILES =
            "reads a file into the pipeline, where a secret would be seen; write file:PATH without ${}, which options for"
                    + " secrets read where they are used";

    private final Map<String, String> environment;
    private final Problems problems;
    private final Set<String> unset = new TreeSet<>();

    Substitution(Map<String, String> environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** Paths of the values that could not be filled in; what else is said of them would be a false alarm. */
    Set<String> unset() {
        return unset;
    }

    Node apply(Node node, String path) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text() == null || !scalar.text().contains("${") ? scalar : fill(scalar, path);
        }
        return node instanceof Node.Items items ? items(items, path) : entries((Node.Entries) node, path);
    }

    private Node items(Node.Items list, String path) {
        List<Node> filled = new ArrayList<>();
        for (Node item : list.items()) {
            filled.add(apply(item, path + "[" + filled.size() + "]"));
        }
        return new Node.Items(list.line(), filled);
    }

    private Node entries(Node.Entries map, String path) {
        Map<String, Node.Entry> filled = new LinkedHashMap<>();
        map.entries().forEach((name, entry) -> {
            String here = path.isEmpty() ? name : path + "." + name;
            filled.put(name, new Node.Entry(entry.line(), apply(entry.value(), here)));
        });
        return new Node.Entries(map.line(), filled);
    }

    private Node fill(Node.Scalar scalar, String path) {
        Matcher place = PLACE.matcher(scalar.text());
        String text = place.replaceAll(found -> Matcher.quoteReplacement(value(found.group(), scalar.line(), path)));
        return new Node.Scalar(scalar.line(), text, scalar.quoted());
    }

    private String value(String place, int line, String path) {
        if (place.startsWith("$$")) {
            return place.substring(1);
        }
        String inside = place.substring(2, place.length() - (place.endsWith("}") ? 1 : 0));
        Matcher variable = VARIABLE.matcher(inside);
        if (!place.endsWith("}") || !variable.matches()) {
            return refuse(place, line, path, inside.startsWith("file:") ? FILES : FORMS);
        }
        String found = environment.getOrDefault(variable.group(1), "");
        if (!found.isEmpty() || environment.containsKey(variable.group(1)) && variable.group(2) == null) {
            return found;
        }
        return variable.group(2) != null ? variable.group(2) : refuse(place, line, path, missing(variable.group(1)));
    }

    private String refuse(String place, int line, String path, String message) {
        unset.add(path);
        problems.add(line, path, message);
        return place;
    }

    private static String missing(String name) {
        return "the environment has no " + name + "; set it, or give a fallback as in ${" + name + ":-value}";
    }
}
