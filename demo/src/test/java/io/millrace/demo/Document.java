package io.millrace.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the code blocks of a page: commands, those for Docker apart, Python, and what both print. */
record Document(String text) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern TOPIC = Pattern.compile("--create --topic (\\S+) --partitions (\\d+)");

    /** A topic that a command for Docker makes. */
    record Topic(String name, int partitions) {}

    static Document of(Path page) {
        try {
            return new Document(Files.readString(page));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stream<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    /** As one would paste them one after the other into one shell. */
    String commands() {
        return blocks("").filter(block -> !block.startsWith("docker ")).collect(Collectors.joining());
    }

    List<Topic> topics() {
        return blocks("")
                .flatMap(block -> TOPIC.matcher(block).results())
                .map(made -> new Topic(made.group(1), Integer.parseInt(made.group(2))))
                .toList();
    }

    String python() {
        return blocks("python").collect(Collectors.joining());
    }

    /** The lines that commands and Python print, among others. */
    List<String> printed() {
        return blocks("text").flatMap(String::lines).map(String::strip).toList();
    }
}
