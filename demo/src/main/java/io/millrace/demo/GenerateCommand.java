package io.millrace.demo;

import io.millrace.core.CountText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Suggestion;
import io.millrace.demo.examples.Batch;
import io.millrace.demo.examples.ExampleKind;
import io.millrace.demo.examples.ExampleRecords;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Records for an example, without a broker. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Writes made-up records of an example into a file, one JSON object a line, some of them flawed.",
            "The same seed, number and time make the same records."
        })
final class GenerateCommand implements Callable<Integer> {
    @Option(
            names = "--example",
            required = true,
            paramLabel = "NAME",
            description = "support-chat, product-events, labelled-images or web-text: a folder of examples.")
    private String example;

    @Option(names = "--records", required = true, paramLabel = "N", description = "How many records.")
    private int records;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed makes other records; ${DEFAULT-VALUE} if not given.")
    private long seed;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Time of the last record, as 2026-12-01T00:00:00Z; now if not given. The others lie in the 20"
                    + " hours before.")
    private String until;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "File to make; it must not exist yet.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RecordCount.check(records);
        ExampleRecords made = kind().records(new Batch(seed, records, time()));
        try (BufferedWriter lines = open()) {
            for (int number = 0; number < records; number++) {
                lines.write(made.line(number));
                lines.write('\n');
            }
        } catch (IOException unwritable) {
            throw new Refusal(
                    Trouble.UNREACHABLE, "cannot write " + output + ": check path, rights and space", unwritable);
        }
        spec.commandLine().getOut().println(CountText.grouped(records, "record") + " written to " + output);
        return 0;
    }

    private BufferedWriter open() throws IOException {
        try {
            if (output.getParent() != null) {
                Files.createDirectories(output.getParent());
            }
            return Files.newBufferedWriter(output, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException taken) {
            throw new Refusal(
                    Trouble.REFUSED,
                    taken.getMessage() + " is there already: name another file with --output, or delete it",
                    taken);
        }
    }

    private ExampleKind kind() {
        return ExampleKind.named(example)
                .orElseThrow(() -> new Refusal(
                        Trouble.INVALID,
                        "--example must be one of " + String.join(", ", ExampleKind.names()) + ", got '" + example + "'"
                                + Suggestion.among(example, ExampleKind.names())));
    }

    private Instant time() {
        if (until == null) {
            return Instant.now();
        }
        try {
            return Instant.parse(until);
        } catch (DateTimeException wrong) {
            throw new Refusal(
                    Trouble.INVALID, "--until must be a time as 2026-12-01T00:00:00Z, got '" + until + "'", wrong);
        }
    }
}
