package io.millrace.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the code blocks of a page: commands, those for Docker apart, Python, files, and what is printed. */
public record Document(String text) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern TOPIC = Pattern.compile("--create --topic (\\S+) --partitions (\\d+)");
    private static final String ANYTHING = "…";

    /** A topic that a command for Docker makes. */
    public record Topic(String name, int partitions) {}

    public static Document of(Path page) {
        try {
            return new Document(Files.readString(page));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same with another port, path or name; it must stand there. */
    public Document with(String written, String other) {
        if (!text.contains(written)) {
            throw new IllegalArgumentException("the page must hold '" + written + "'");
        }
        return new Document(text.replace(written, other));
    }

    private Stream<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    /** Of commands for a shell. */
    public List<String> shellBlocks() {
        return blocks("").filter(block -> !block.startsWith("docker ")).toList();
    }

    /** As one would paste them one after the other into one shell. */
    public String commands() {
        return String.join("", shellBlocks());
    }

    public List<Topic> topics() {
        return blocks("")
                .flatMap(block -> TOPIC.matcher(block).results())
                .map(made -> new Topic(made.group(1), Integer.parseInt(made.group(2))))
                .toList();
    }

    public List<String> pythonBlocks() {
        return blocks("python").toList();
    }

    /** The first block of YAML that holds some text. */
    public String yaml(String part) {
        return blocks("yaml").filter(block -> block.contains(part)).findFirst().orElseThrow();
    }

    /** The file that the first line of a block names, as in {@code # values.yaml}. */
    public String file(String name) {
        return blocks("yaml")
                .filter(block -> block.startsWith("# " + name + "\n"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the page must hold the file " + name));
    }

    /** The lines that commands and Python print, among others. */
    public List<String> printed() {
        return blocks("text").flatMap(String::lines).map(String::strip).toList();
    }

    /** Those that were not printed; an ellipsis stands for anything. */
    public List<String> missingIn(String output) {
        List<String> lines = output.lines().map(String::strip).toList();
        return printed().stream()
                .filter(line -> lines.stream().noneMatch(pattern(line).asMatchPredicate()))
                .toList();
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(
                Arrays.stream(line.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
