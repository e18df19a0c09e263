package io.millrace.jobs.cli;

import io.millrace.core.Refusal;
import io.millrace.jobs.cluster.JobFailed;
import io.millrace.jobs.cluster.JobLog;
import io.millrace.jobs.snapshot.SnapshotCommand;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
@Command(
        name = "millrace",
        mixinStandardHelpOptions = true,
        version = "millrace 0.1.0",
        description = "Turns Kafka topics into training datasets, as one pipeline file says.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n")
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    /** All commands of this module; a launcher may add its own. No command throws: each gives its exit code. */
    public static CommandLine commands() {
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new RunCommand())
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new PreviewCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new InspectCommand())
                .addSubcommand(new IndexCommand())
                .addSubcommand(new SnapshotCommand())
                .addSubcommand(new SchemaCommand())
                .addSubcommand(new ProduceCommand())
                .addSubcommand(new KeysCommand())
                .addSubcommand(new DocsCommand());
        commands.getCommandSpec()
                .usageMessage()
                .exitCodeList(Arrays.stream(ExitCode.values())
                        .collect(
                                java.util.LinkedHashMap::new,
                                (map, code) -> map.put(Integer.toString(code.number()), code.meaning()),
                                java.util.LinkedHashMap::putAll));
        return withMessages(commands).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** A command whose mistakes and failures end in one line and a documented exit code. */
    public static CommandLine withMessages(CommandLine command) {
        return command.setParameterExceptionHandler(mistake()).setExecutionExceptionHandler(failure());
    }

    private static IParameterExceptionHandler mistake() {
        return (mistake, arguments) -> {
            CommandLine command = mistake.getCommandLine();
            String text = text(mistake).replaceFirst("^Error: ", "").replaceAll("\\s+", " ") + suggestion(mistake);
            command.getErr().println(text + "; see " + command.getCommandSpec().qualifiedName() + " --help");
            return ExitCode.INVALID.number();
        };
    }

    /** The parser's own words show what was given, which may be a secret. */
    private static String text(ParameterException mistake) {
        return mistake.getArgSpec() instanceof OptionSpec option
                        && option.paramLabel().equals("NAME=VALUE")
                ? option.longestName() + " must be NAME=VALUE, a name and a value with '=' between"
                : mistake.getMessage();
    }

    private static String suggestion(ParameterException mistake) {
        List<String> near =
                mistake instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : ", did you mean " + near.get(0) + "?";
    }

    private static IExecutionExceptionHandler failure() {
        return (failure, command, parsed) -> {
            if (failure instanceof Refusal refusal) {
                command.getErr().println(text(refusal, command.getCommandSpec()));
                return ExitCode.of(refusal).number();
            }
            command.getErr().println(failure instanceof JobFailed ? failure.getMessage() : defect(failure));
            return ExitCode.FAILED.number();
        };
    }

    private static String text(Refusal refusal, CommandSpec command) {
        var file = command.findOption("-f");
        return file == null || file.getValue() == null
                ? refusal.getMessage()
                : refusal.getMessage()
                        .replace(Refusal.PIPELINE_FILE, file.getValue().toString());
    }

    private static String defect(Exception failure) {
        JobLog.defect(failure);
        return "failed with " + failure.getClass().getName() + ", which is a defect: please tell us, with "
                + JobLog.name();
    }
}
