package io.millrace.jobs.file;

import io.millrace.core.Node;
import io.millrace.core.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML 1.2 as nodes with lines. Aliases are copied out; a key that stands twice is a mistake. */
final class YamlTree {
    /** Copies of aliases included; far above any pipeline, far below what hurts. */
    private static final int MOST_NODES = 100_000;

    private static final int DEEPEST = 50;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final Problems problems;
    private int nodes;

    YamlTree(Problems problems) {
        this.problems = problems;
    }

    /** The whole tree, or nothing where the text is no YAML or too large; every mistake is told. */
    Optional<Node> read(String text) {
        try {
            var settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
            Optional<org.snakeyaml.engine.v2.nodes.Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(1, "", "the file is empty");
            }
            return root.map(node -> convert(node, "", 0));
        } catch (MarkedYamlEngineException wrong) {
            int line = line(wrong.getProblemMark());
            problems.add(line, "", "is not YAML: " + oneLine(wrong) + hint(text, line));
        } catch (YamlEngineException wrong) {
            problems.add(1, "", "is not YAML: " + first(wrong.getMessage()));
        } catch (TooLarge tooLarge) {
            problems.add(
                    tooLarge.line,
                    "",
                    "is too large: more than " + MOST_NODES + " values or " + DEEPEST
                            + " levels, aliases counted as often as they are used");
        } catch (StackOverflowError tooDeep) {
            problems.add(1, "", "is nested too deeply: at most " + DEEPEST + " levels");
        }
        return Optional.empty();
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node, String path, int depth) {
        int line = line(node.getStartMark());
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new TooLarge(line);
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, line);
        }
        return node instanceof SequenceNode list
                ? new Node.Items(line, items(list, path, depth))
                : new Node.Entries(line, entries((MappingNode) node, path, depth));
    }

    private static Node scalar(ScalarNode scalar, int line) {
        boolean isNull = scalar.isPlain() && NULLS.contains(scalar.getValue());
        return new Node.Scalar(line, isNull ? null : scalar.getValue(), !scalar.isPlain());
    }

    private List<Node> items(SequenceNode list, String path, int depth) {
        List<Node> items = new ArrayList<>();
        for (var item : list.getValue()) {
            items.add(convert(item, path + "[" + items.size() + "]", depth + 1));
        }
        return items;
    }

    private Map<String, Node.Entry> entries(MappingNode map, String path, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            int line = line(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(line, path, "has a list or a map as a key; a key is a single text");
                continue;
            }
            String here = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            Node.Entry entry = new Node.Entry(line, convert(tuple.getValueNode(), here, depth + 1));
            Node.Entry first = entries.putIfAbsent(key.getValue(), entry);
            if (first != null) {
                problems.add(line, here, "stands twice, first on line " + first.line() + "; keep one");
            }
        }
        return entries;
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(found -> found.getLine() + 1).orElse(1);
    }

    private static String oneLine(MarkedYamlEngineException wrong) {
        String context = wrong.getContext() == null ? "" : first(wrong.getContext());
        return context.isEmpty() ? first(wrong.getProblem()) : context + ", " + first(wrong.getProblem());
    }

    private static String hint(String text, int line) {
        boolean variable = text.lines().skip(line - 1L).findFirst().orElse("").matches(".*[{\\[].*\\$\\{.*");
        return variable ? "; between { } or [ ] write a variable in quotes, as in \"${NAME}\"" : "";
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    private static final class TooLarge extends RuntimeException {
        private final int line;

        private TooLarge(int line) {
            super(null, null, false, false);
            this.line = line;
        }
    }
}
