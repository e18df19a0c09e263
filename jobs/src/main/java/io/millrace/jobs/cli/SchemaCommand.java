package io.millrace.jobs.cli;

import io.millrace.jobs.plan.Catalog;
import io.millrace.jobs.reference.PipelineSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** For editors and for {@code helm lint}. */
@Command(name = "schema", mixinStandardHelpOptions = true, description = "Prints the JSON Schema of the pipeline file.")
public final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(new PipelineSchema(Catalog.ours()).text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
