package io.millrace.jobs.cli;

import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.jobs.explain.Explanation;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Why a record is in a dataset, or is not. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what happened to a record: not read yet, kept as which rows in which files, rejected by which step",
            "for which reason, or held. Reads commits, row ids and rejects, and shows no value."
        })
public final class ExplainCommand implements Callable<Integer> {
    /** An origin, or the id of a row of it. */
    private static final Pattern PLACE =
            Pattern.compile("([A-Za-z0-9._-]{1,249}/[0-9]{1,9}/[0-9]{1,18})(/[0-9]{1,18})?");

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The pipeline file.")
    private Path file;

    @Option(
            names = "--origin",
            required = true,
            paramLabel = "O",
            description = "The record, as topic/partition/offset; a row id, with a number more, means its record.")
    private String origin;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Matcher place = PLACE.matcher(origin);
        if (!place.matches()) {
            throw new Refusal(
                    Trouble.INVALID,
                    "--origin must be topic/partition/offset, as in tickets/0/42, got '" + origin + "'"
                            + (origin.indexOf(':') < 0
                                    ? ""
                                    : ": that is a row of an index; leave out its name, and ask with the pipeline file"
                                            + " that the index was made of"));
        }
        PipelinePlan plan = PipelinePlan.of(PipelineFile.read(file, System.getenv()));
        PrintWriter out = spec.commandLine().getOut();
        Explanation.of(plan, Origin.parse(place.group(1))).forEach(out::println);
        return ExitCode.OK.number();
    }
}
