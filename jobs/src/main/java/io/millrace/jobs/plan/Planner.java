package io.millrace.jobs.plan;

import io.millrace.core.Binder;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.ingestion.Input;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.file.PipelineSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds a pipeline file against the catalog and tells every mistake into the file. */
public final class Planner {
    /** Contract, section 1. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final PipelineFile file;
    private final Problems problems;
    private boolean isBeforeIndexes;

    public Planner(PipelineFile file) {
        this.file = file;
        this.problems = file.problems();
    }

    /** Index files that steps know need not be there yet. */
    Planner beforeIndexes() {
        isBeforeIndexes = true;
        return this;
    }

    /** The plan, or nothing where {@link PipelineFile#mistakes} has some. */
    public Optional<PipelinePlan> plan() {
        return file.isReadable() ? judge() : Optional.empty();
    }

    private Optional<PipelinePlan> judge() {
        Map<String, Object> parts = new Binder(problems).parts(PipelineSpec.class, file.root(), "");
        String name = name(parts);
        FieldReader fields = new FieldReader(problems);
        Input input = fields.read(declared());
        Catalog catalog = catalog(parts);
        StepMaker maker = new StepMaker(catalog, name, problems);
        Set<String> doubtful = input.fields().isEmpty() ? StepFlow.namesIn(file.root()) : fields.doubtful();
        StepFlow flow = new StepFlow(catalog, maker, problems, input.schema(), doubtful);
        take(flow);
        new LeakGate(file).add(flow);
        new KeyedFields(problems).check(flow.planned());
        new SourceCheck(file, input.schema(), doubtful).check();
        new OutputCheck(file, flow, catalog).check();
        new RunCheck(file).check();
        if (!isBeforeIndexes) {
            new IndexCheck(maker, problems).check(flow.planned());
        }
        checkParallelism(flow);
        return file.mistakes().isEmpty() ? Optional.of(plan(input, flow)) : Optional.empty();
    }

    private void checkParallelism(StepFlow flow) {
        int given = file.text("run.parallelism")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(1);
        boolean remembers = flow.planned().stream().anyMatch(step -> step.kind() != Stage.Kind.CHAIN);
        if (remembers && given > Stage.MOST_KEYED_SUBTASKS) {
            file.problem(
                    "run.parallelism",
                    "is " + given + "; a pipeline with a step that remembers runs at " + Stage.MOST_KEYED_SUBTASKS
                            + " at most");
        }
    }

    private PipelinePlan plan(Input input, StepFlow flow) {
        PipelineSpec spec = new Binder(problems).bind(PipelineSpec.class, file.root(), "");
        List<PlannedStep> steps = List.copyOf(flow.planned());
        return new PipelinePlan(spec, input, steps, new Stages(spec, steps).all(), flow.schema());
    }

    private String name(Map<String, Object> parts) {
        if (!(parts.get("pipeline") instanceof String name)) {
            return "unnamed";
        }
        if (!NAME.matcher(name).matches()) {
            file.problem(
                    "pipeline",
                    "must be letters, digits, '.', '_' and '-', a letter or digit first, at most 64" + " characters");
        }
        return name;
    }

    private Map<String, Node.Entry> declared() {
        Node fields = file.node("schema.fields").orElse(null);
        if (fields instanceof Node.Entries map && map.entries().isEmpty()) {
            file.problem("schema.fields", "names no field; list at least one, as in text: string");
        }
        return fields instanceof Node.Entries map ? map.entries() : Map.of();
    }

    private Catalog catalog(Map<String, Object> parts) {
        Problems found = new Problems();
        Catalog catalog = Catalog.of(plugins(parts), found);
        found.all().forEach(problem -> file.problem(problem.path(), problem.message()));
        return catalog;
    }

    private static List<String> plugins(Map<String, Object> parts) {
        return parts.get("plugins") instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    private void take(StepFlow flow) {
        if (!(file.node("steps").orElse(null) instanceof Node.Items list)) {
            return;
        }
        StepIds ids = new StepIds(problems);
        List<Optional<StepRef>> refs = new StepReader(problems, ids).read(list.items());
        TaggedFields tags = new TaggedFields(problems, ids);
        for (int i = 0; i < refs.size(); i++) {
            Node item = list.items().get(i);
            refs.get(i).ifPresentOrElse(ref -> flow.take(ref, tags), () -> flow.skip(item));
        }
    }
}
