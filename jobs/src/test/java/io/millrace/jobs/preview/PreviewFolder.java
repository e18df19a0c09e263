package io.millrace.jobs.preview;

import io.millrace.jobs.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** A directory with a pipeline file, its keys, and records to preview. */
public final class PreviewFolder {
    private static final String TEXT = """
            pipeline: letters
            source:
              kafka:
                brokers: localhost:9
                topics: [letters, notes]
                event_time: {field: at, max_lateness: 3650d}
            schema:
              fields:
                id: int64
                at: timestamp
                title: string
                body: {type: string, tags: [sensitive]}
                age: {type: int32, optional: true, tags: [sensitive]}
                names: {type: list<string>, optional: true, tags: [sensitive]}
                scan: {type: bytes, optional: true, tags: [sensitive]}
            steps:
              - trim_whitespace: {fields: [title]}
              - set_field: {field: twin, value: body}
              - keep_by_length: {field: body, min_chars: 5}
              - drop_exact_duplicates: {fields: [title, body]}
              - swap_words: {field: title, copies: 1}
              - keep_where: {condition: '!title.startsWith("b")'}
              - drop_field: {field: twin}
              - drop_field: {id: drop_age, field: age}
              - drop_field: {id: drop_names, field: names}
              - drop_field: {id: drop_scan, field: scan}
              - encrypt: {fields: [body]}
            split: {by: title, weights: {train: 5000, test: 5000}}
            keys: {kek: "file:HERE/kek.json", bundle: "file:HERE/letters.keys"}
            sink: {parquet: {path: "HERE/dataset"}}
            rejects: {files: {path: "HERE/rejects"}}
            run: {state: "file://HERE/state"}
            """;

    public final Path directory;
    public final Path pipeline;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    public PreviewFolder(Path directory) throws IOException {
        this.directory = directory;
        this.pipeline =
                Files.writeString(directory.resolve("letters.yaml"), TEXT.replace("HERE", directory.toString()));
        run("keys", "init", "-f", pipeline);
        out.getBuffer().setLength(0);
    }

    /** Writes the records, one a line. */
    Path records(String... lines) throws IOException {
        return Files.writeString(directory.resolve("records.jsonl"), String.join("\n", lines), StandardCharsets.UTF_8);
    }

    int preview(Object... options) {
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = "preview";
        arguments[1] = "-f";
        arguments[2] = pipeline;
        System.arraycopy(options, 0, arguments, 3, options.length);
        return run(arguments);
    }

    /** A command, in this process; its exit code. */
    public int run(Object... arguments) {
        CommandLine commands =
                Main.commands().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return commands.execute(texts);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
