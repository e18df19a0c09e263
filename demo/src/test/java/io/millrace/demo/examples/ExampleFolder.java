package io.millrace.demo.examples;

import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.privacy.keys.KeyFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The pipeline file of an example of the checkout, as if it ran in another directory. */
record ExampleFolder(String name, Path directory) {
    static final Path ALL = Path.of("../examples").toAbsolutePath().normalize();

    PipelineFile file() {
        return PipelineFile.read(ALL.resolve(name).resolve("pipeline.yaml"), Map.of("PWD", directory.toString()));
    }

    /** With its keys made, if it needs some. */
    PipelinePlan plan() {
        PipelinePlan plan = PipelinePlan.of(file());
        if (plan.spec().keys() != null) {
            new KeyFiles(plan.spec().keys(), plan.spec().pipeline(), Clock.systemUTC()).init(plan.domains());
        }
        return plan;
    }
}
