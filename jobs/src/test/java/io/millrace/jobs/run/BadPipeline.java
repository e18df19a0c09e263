package io.millrace.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.jobs.cli.Main;
import io.millrace.sinks.commits.Root;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A pipeline over {@link BadRecords}, in a directory of its own. */
final class BadPipeline {
    private static final String TEXT = """
            pipeline: bad
            source:
              kafka:
                brokers: "%1$s"
                topics: [bad]
                stop: latest
                unknown_fields: %4$s
                properties: {max.partition.fetch.bytes: "33554432"}
                event_time: {field: at}
            schema:
              fields:
                text: {type: string, tags: [sensitive]}
                amount: {type: int64, optional: true}
                at: timestamp
                more: {type: json, optional: true}
                photo: {type: image, optional: true}
            steps:
              - keep_by_length: {field: text, min_chars: 3}
              - encrypt: {fields: [text]}
            keys: {kek: "file:%2$s/kek.json", bundle: "file:%2$s/bad.keys"}
            sink:
              parquet: {path: "%2$s/root"}
            rejects: %3$s
            run: {parallelism: 2, checkpoint_seconds: 0.3, state: "file://%2$s/state"}
            """;

    private final Path directory;
    private final Path file;
    final String terminal;

    /** Makes keys and runs it to its end; unknown fields are rejected. */
    BadPipeline(Path directory, String brokers, String rejects) throws IOException {
        this(directory, brokers, rejects, "reject");
    }

    BadPipeline(Path directory, String brokers, String rejects, String unknownFields) throws IOException {
        this.directory = Files.createDirectories(directory);
        String text =
                String.format(TEXT, brokers, directory, rejects.replace("HERE", directory.toString()), unknownFields);
        file = Files.writeString(directory.resolve("pipeline.yaml"), text);
        command("keys", "init", "-f", file.toString());
        terminal = command("run", "-f", file.toString(), "--quiet");
    }

    private static String command(String... arguments) {
        StringWriter told = new StringWriter();
        CommandLine commands =
                Main.commands().setOut(new PrintWriter(told, true)).setErr(new PrintWriter(told, true));
        int code = commands.execute(arguments);
        if (code != 0) {
            throw new AssertionError(Arrays.toString(arguments) + " ended with " + code + ": " + told);
        }
        return told.toString();
    }

    Root root() {
        return Root.open(directory.resolve("root"));
    }

    /** Its commits as they stand on disk, in their order. */
    List<JsonNode> commits() throws IOException {
        List<JsonNode> commits = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(root().store().name(".millrace/commits")))) {
            for (Path path : files.sorted().toList()) {
                commits.add(new ObjectMapper().readTree(path.toFile()));
            }
        }
        return commits;
    }

    /** The lines of its files of rejects. */
    List<JsonNode> rejects() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory.resolve("rejects"))) {
            for (Path path :
                    files.filter(name -> name.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(path)) {
                    lines.add(new ObjectMapper().readTree(line));
                }
            }
        }
        return lines;
    }
}
