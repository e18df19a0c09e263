package io.millrace.jobs.file;

import io.millrace.core.Node;
import io.millrace.core.PathText;
import io.millrace.core.Problem;
import io.millrace.core.Problems;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pipeline file as nodes with lines, the environment filled in.
 *
 * @param name as messages name the file
 * @param root an empty map where the file is no YAML
 * @param problems the mistakes so far; whoever reads on adds to them
 * @param unset paths of values that could not be filled in
 */
public record PipelineFile(String name, Node root, Problems problems, Set<String> unset) {

    /** @throws Refusal if the file cannot be read */
    public static PipelineFile read(Path file, Map<String, String> environment) {
        try {
            return of(file.toString(), text(file, Files.readAllBytes(file)), environment);
        } catch (IOException unreadable) {
            throw new Refusal(
                    Trouble.INVALID, "cannot read " + PathText.of(file) + "; check path and rights", unreadable);
        }
    }

    private static String text(Path file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        if (decoder.decode(in, out, true).isError()) {
            int line = (int) out.flip()
                            .chars()
                            .filter(character -> character == '\n')
                            .count()
                    + 1;
            throw new Refusal(
                    Trouble.INVALID,
                    file + ":" + line + " is not UTF-8 text: byte " + in.position()
                            + " of the file (from 0) begins no character; save the file as UTF-8");
        }
        return out.flip().toString();
    }

    public static PipelineFile of(String name, String text, Map<String, String> environment) {
        Problems problems = new Problems();
        Substitution substitution = new Substitution(environment, problems);
        Node root = new YamlTree(problems)
                .read(text)
                .map(tree -> substitution.apply(tree, ""))
                .orElse(new Node.Entries(0, Map.of()));
        return new PipelineFile(name, root, problems, substitution.unset());
    }

    /** Whether the text was YAML at all. */
    public boolean isReadable() {
        return root.line() > 0;
    }

    /** Every mistake in the order of lines, but none that merely follows from a value that could not be filled in. */
    public List<Problem> mistakes() {
        return problems.all().stream()
                .filter(problem -> !unset.contains(problem.path()) || isCause(problem))
                .toList();
    }

    /** All of them, each on its own line with line number and way out. */
    public String mistakesText() {
        return mistakes().stream().map(problem -> problem.text(name)).collect(Collectors.joining("\n"));
    }

    private boolean isCause(Problem problem) {
        return problems.all().stream()
                .filter(other -> other.path().equals(problem.path()))
                .findFirst()
                .map(problem::equals)
                .orElse(true);
    }

    /** What stands at a path such as {@code source.kafka}. */
    public Optional<Node> node(String path) {
        Node node = root;
        for (String part : path.split("\\.", -1)) {
            Node.Entry entry = node instanceof Node.Entries map ? map.entries().get(part) : null;
            if (entry == null) {
                return Optional.empty();
            }
            node = entry.value();
        }
        return Optional.of(node);
    }

    /** The single value that stands at a path. */
    public Optional<String> text(String path) {
        return node(path).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text());
    }

    /** Line of the deepest part of a path such as {@code split.by} that the file has. */
    public int line(String path) {
        return root.line(path);
    }

    /** Whether a mistake has been told at a path. */
    public boolean hasProblem(String path) {
        return problems.all().stream().anyMatch(problem -> problem.path().equals(path));
    }

    /** Tells a mistake at a path. */
    public void problem(String path, String message) {
        problems.add(line(path), path, message);
    }
}
