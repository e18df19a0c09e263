package io.millrace.jobs.cli;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.known.IndexName;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.index.DatasetKeys;
import io.millrace.jobs.index.IndexedStep;
import io.millrace.jobs.index.KeySink;
import io.millrace.jobs.index.RecordKeys;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.stores.Store;
import io.millrace.sinks.stores.StoreAddress;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keys that a step is to know before a pipeline starts. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the keys that a step would remember of the samples of a file, or of the rows of a dataset, into an"
                    + " index file, for its option known.",
            "Memory is bounded, but for steps before it that remember: they hold their samples until the file is read."
        })
public final class IndexCommand implements Callable<Integer> {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The pipeline file.")
    private Path file;

    @Option(names = "--step", required = true, paramLabel = "ID", description = "The step whose keys they are.")
    private String id;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(
            names = "--write",
            required = true,
            paramLabel = "FILE",
            description = "The index file. It appears when it is whole; what is sorted on the way lies beside it.")
    private Path target;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What rejects call it, as in NAME:topic/0/42/0; the name of its file without what follows the"
                    + " last dot if not given.")
    private String name;

    @Option(names = "--force", description = "Take the place of a file of that name.")
    private boolean isForced;

    @Spec
    private CommandSpec spec;

    private static final class Source {
        @Option(
                names = "--input",
                paramLabel = "FILE",
                description =
                        "A file of JSON lines, or of such compressed by gzip, as preview takes it: each goes through the intake and the steps"
                                + " before the step.")
        private Path input;

        @Option(
                names = "--root",
                paramLabel = "PLACE",
                description = "A dataset as its last commit has it, a directory or s3://bucket/prefix: its columns must"
                        + " be the fields of the step.")
        private String root;
    }

    @Override
    public Integer call() {
        String called = name();
        if (Files.isDirectory(target)) {
            throw new Refusal(Trouble.INVALID, "--write must name a file, and " + target + " is a directory");
        }
        if (!isForced && Files.exists(target)) {
            throw new Refusal(
                    Trouble.REFUSED, target + " exists: name another file with --write, or replace it with --force");
        }
        try {
            write(called, IndexedStep.of(PipelinePlan.beforeIndexes(PipelineFile.read(file, System.getenv())), id));
        } catch (OutOfMemoryError full) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "what the steps before " + id + " remember does not fit into memory: allow more in the environment,"
                            + " as in MILLRACE_HEAP=4g",
                    full);
        }
        return ExitCode.OK.number();
    }

    private String name() {
        String given =
                name != null ? name : String.valueOf(target.getFileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
        if (!IndexName.PATTERN.matcher(given).matches()) {
            throw new Refusal(
                    Trouble.INVALID,
                    (name != null
                                    ? "--name"
                                    : "the name of the index, which is that of the file unless --name gives"
                                            + " another,")
                            + " must be " + IndexName.ALLOWED + ", got '" + given + "'");
        }
        return given;
    }

    private void write(String called, IndexedStep step) {
        PrintWriter out = spec.commandLine().getOut();
        try (KeySink sink = new KeySink(target, called, step.step(), line -> show(line, out))) {
            show(read(step, sink), out);
            show(target + ": " + sink.finish(isForced) + ", named " + called, out);
        }
    }

    private String read(IndexedStep step, KeySink sink) {
        return source.input != null
                ? new RecordKeys(step, sink).read(source.input)
                : new DatasetKeys(step, store(step.plan())).read(sink);
    }

    private Store store(PipelinePlan plan) {
        if (!StoreAddress.isKnown(source.root)) {
            throw new Refusal(
                    Trouble.INVALID, "--root must be a directory or s3://bucket/prefix, got '" + source.root + "'");
        }
        return new StoreAddress(
                        source.root, plan.spec().sink().parquet().address().s3())
                .open();
    }

    private static void show(String line, PrintWriter out) {
        out.println(line);
        out.flush();
    }
}
