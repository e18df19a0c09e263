package io.millrace.jobs.plan;

import io.millrace.core.Problem;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.reference.PipelinePage;
import java.util.List;
import java.util.Map;

/** The example of the reference, to be changed into what a test needs. */
public final class PipelineText {
    private String text = PipelinePage.example();

    /** @throws IllegalArgumentException if the part does not stand there exactly once: the test would test nothing */
    public PipelineText replace(String part, String other) {
        if (!text.contains(part) || text.indexOf(part) != text.lastIndexOf(part)) {
            throw new IllegalArgumentException("the example must hold '" + part + "' once");
        }
        text = text.replace(part, other);
        return this;
    }

    public String text() {
        return text;
    }

    PipelineFile file() {
        return PipelineFile.of("pipeline.yaml", text, Map.of());
    }

    PipelinePlan plan() {
        return PipelinePlan.of(file());
    }

    /** Every mistake without the file's name: {@code 31 steps[4].x: message}. */
    public List<String> mistakes() {
        PipelineFile file = file();
        new Planner(file).plan();
        return file.mistakes().stream().map(PipelineText::text).toList();
    }

    private static String text(Problem problem) {
        return problem.text("").substring(1);
    }
}
