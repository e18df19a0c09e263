package io.millrace.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.millrace.core.CountText;
import io.millrace.core.Field;
import io.millrace.core.Problem;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Schema;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.jobs.plan.PlannedStep;
import io.millrace.jobs.plan.Planner;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a pipeline file without a broker, a key or a directory. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks a pipeline file and tells every mistake, or shows the fields after each step.")
public final class ValidateCommand implements Callable<Integer> {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The pipeline file.")
    private Path file;

    @Option(names = "--json", description = "Tell each mistake as one JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PipelineFile read = PipelineFile.read(file, System.getenv());
        if (!json) {
            show(PipelinePlan.of(read), out);
            return 0;
        }
        Optional<PipelinePlan> plan = new Planner(read).plan();
        read.mistakes().forEach(problem -> out.println(line(problem)));
        if (plan.isEmpty()) {
            int count = read.mistakes().size();
            throw new Refusal(Trouble.INVALID, file + " has " + CountText.of(count, "mistake"));
        }
        return 0;
    }

    private String line(Problem problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file.toString())
                .put("line", problem.line())
                .put("path", problem.path())
                .put("message", problem.message())
                .toString();
    }

    private void show(PipelinePlan plan, PrintWriter out) {
        out.println(file + " is fine: " + plan.spec().pipeline() + ", "
                + CountText.of(plan.steps().size(), "step"));
        Schema before = plan.input().schema();
        out.println("  read: " + fields(before.fields()));
        for (PlannedStep step : plan.steps()) {
            out.println("  " + step.ref().id() + ": " + change(before, step.output()));
            before = step.output();
        }
        out.println("  shards: " + fields(plan.output().fields()));
        plan.warnings(file.toString()).forEach(out::println);
    }

    private static String change(Schema before, Schema after) {
        List<Field> changed = after.fields().stream()
                .filter(field -> !before.fields().contains(field))
                .toList();
        String gone = before.names().stream()
                .filter(name -> after.indexOf(name) < 0)
                .map(name -> "without " + name)
                .collect(Collectors.joining(", "));
        String made = fields(changed);
        String both = made + (made.isEmpty() || gone.isEmpty() ? "" : ", ") + gone;
        return both.isEmpty() ? "same fields" : both;
    }

    private static String fields(List<Field> fields) {
        return fields.stream().map(ValidateCommand::text).collect(Collectors.joining(", "));
    }

    private static String text(Field field) {
        return field.name() + " " + field.type() + (field.optional() ? "?" : "")
                + (field.isSensitive() ? " (sensitive)" : "");
    }
}
