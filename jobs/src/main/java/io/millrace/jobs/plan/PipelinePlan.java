package io.millrace.jobs.plan;

import io.millrace.core.Indexed;
import io.millrace.core.NamedStep;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Schema;
import io.millrace.ingestion.Input;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.file.PipelineSpec;
import io.millrace.privacy.gate.DropLeaks;
import io.millrace.privacy.treat.UsesDomain;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A pipeline without a mistake.
 *
 * @param spec the file as records
 * @param input the fields that are read
 * @param steps every step with the schema that leaves it
 * @param stages the steps as operators run them; empty if there are no steps
 * @param output the schema of the shards, without the row id
 */
public record PipelinePlan(PipelineSpec spec, Input input, List<PlannedStep> steps, List<Stage> stages, Schema output) {

    /** @throws Refusal with every mistake of the file, each on its own line with line number and way out */
    public static PipelinePlan of(PipelineFile file) {
        return new Planner(file).plan().orElseThrow(() -> new Refusal(Trouble.INVALID, file.mistakesText()));
    }

    /** The same before there are the index files that steps know: for the command that makes them. */
    public static PipelinePlan beforeIndexes(PipelineFile file) {
        return new Planner(file)
                .beforeIndexes()
                .plan()
                .orElseThrow(() -> new Refusal(Trouble.INVALID, file.mistakesText()));
    }

    /** All steps, made anew. Does not open them. */
    public List<NamedStep> bind() {
        return stages.stream().flatMap(stage -> stage.bind().stream()).toList();
    }

    /** Whether any step remembers samples. */
    public boolean remembers() {
        return stages.stream().anyMatch(stage -> stage.kind() != Stage.Kind.CHAIN);
    }

    /**
     * What each step that remembers goes by, under its id: its type, and the recipe of its keys or their fields. Under
     * another id, or with another text here, a step knows nothing of what it saw before.
     *
     * @throws Refusal if files that the recipe of a step depends on cannot be read
     */
    public Map<String, String> memories() {
        Map<String, String> memories = new TreeMap<>();
        for (Stage stage : stages) {
            if (stage.kind() != Stage.Kind.CHAIN) {
                StepRef step = stage.steps().get(0);
                memories.put(step.id(), step.name() + " by " + key(stage));
            }
        }
        return memories;
    }

    private static String key(Stage stage) {
        String recipe = stage.bind().get(0).step() instanceof Indexed step ? step.recipe() : "";
        return recipe.isEmpty() ? stage.steps().get(0).key(stage.input()) : recipe;
    }

    /** Join domains whose keys the steps use, in order of names. */
    public Set<String> domains() {
        return stages.stream()
                .flatMap(stage -> stage.bind().stream())
                .filter(named -> named.step() instanceof UsesDomain)
                .map(named -> ((UsesDomain) named.step()).domain())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of the steps that reject a sample because something private is in it. */
    public Set<String> leakGates() {
        return steps.stream()
                .filter(step -> step.type() == DropLeaks.TYPE)
                .map(step -> step.ref().id())
                .collect(Collectors.toSet());
    }

    /** What is allowed but should be known, a line each, with the line of the file. */
    public List<String> warnings(String file) {
        return new Stages(spec, steps).warnings(file);
    }
}
