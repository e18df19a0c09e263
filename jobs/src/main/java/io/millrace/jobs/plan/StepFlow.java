package io.millrace.jobs.plan;

import io.millrace.core.ExpandStep;
import io.millrace.core.Field;
import io.millrace.core.NamedStep;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Schema;
import io.millrace.core.Step;
import io.millrace.core.StepType;
import io.millrace.core.Suggestion;
import io.millrace.privacy.treat.UsesDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the schema through all steps. After a step that is wrong, every field that its options name is doubtful, unless
 * steps of its kind leave all fields as they are: what later steps say of it would be a false alarm, so it is not told.
 */
final class StepFlow {
    /** Rows made of one record, all steps together. */
    static final int MOST_ROWS = 10_000;

    private final StepMaker maker;
    private final Catalog catalog;
    private final Problems problems;
    private final Treatment treatment;
    private final Set<String> doubtful;
    private final List<PlannedStep> planned = new ArrayList<>();
    private final Map<String, StepRef> makers = new HashMap<>();
    private Schema schema;
    private boolean blind;
    private long ratio = 1;

    /** @param doubtful fields of the input of which nothing is known */
    StepFlow(Catalog catalog, StepMaker maker, Problems problems, Schema input, Set<String> doubtful) {
        this.catalog = catalog;
        this.maker = maker;
        this.problems = problems;
        this.treatment = new Treatment(catalog);
        this.schema = input;
        this.doubtful = new HashSet<>(doubtful);
    }

    /** A step, or those that it stands for where it names a tag; which those are is known where nothing is doubtful. */
    void take(StepRef ref, TaggedFields tags) {
        int before = problems.count();
        boolean isSure = !TaggedFields.areMeant(ref) || !blind && doubtful.isEmpty();
        List<StepRef> all = isSure ? tags.expand(ref, schema) : List.of();
        if (isSure && problems.count() == before) {
            all.forEach(this::take);
        } else {
            skip(ref);
        }
    }

    void take(StepRef ref) {
        Optional<NamedStep> made = maker.make(ref, schema, doubtful);
        made.ifPresentOrElse(step -> pass(ref, step), () -> skip(ref));
    }

    /** Passes by an item that is no step. */
    void skip(Node item) {
        doubt(item, true);
    }

    private void skip(StepRef ref) {
        if (treatment.keeps(meant(ref))) {
            return;
        }
        doubt(ref.settings(), catalog.find(ref.name()).isEmpty() || treatment.treats(ref.name()));
    }

    /** The name of the step, or the one that its message suggests. */
    private String meant(StepRef ref) {
        List<String> names = catalog.types().stream().map(StepType::name).toList();
        return names.contains(ref.name())
                ? ref.name()
                : Suggestion.nearest(ref.name(), names).orElse(ref.name());
    }

    /** Steps in order, without those that are wrong. */
    List<PlannedStep> planned() {
        return planned;
    }

    /** The schema that leaves the last step; what is in {@link #isDoubtful} is not to be trusted. */
    Schema schema() {
        return schema;
    }

    boolean isDoubtful(String field) {
        return blind || doubtful.contains(field);
    }

    /** The step that made the field, if one did. */
    Optional<StepRef> makerOf(String field) {
        return Optional.ofNullable(makers.get(field));
    }

    private void pass(StepRef ref, NamedStep made) {
        int expands = made.step() instanceof ExpandStep expand ? expand.ratio() : 1;
        ratio *= expands;
        if (expands > 1 && ratio > MOST_ROWS) {
            problems.add(
                    ref.settings().line(),
                    ref.path(),
                    "makes, with the steps before it, " + ratio + " rows of one record; at most " + MOST_ROWS);
            ratio = 1;
        }
        for (Field field : made.output().fields()) {
            if (schema.indexOf(field.name()) < 0) {
                checkName(field.name(), ref);
                makers.put(field.name(), ref);
            }
        }
        Schema input = schema;
        schema = made.output();
        StepType<?> type = catalog.find(ref.name()).orElseThrow();
        planned.add(
                new PlannedStep(ref, type, Stage.Kind.of(made.step()), input, schema, needsKeys(type, made.step())));
    }

    private static boolean needsKeys(StepType<?> type, Step step) {
        return type.needsKeys() || step instanceof UsesDomain user && user.domain() != null;
    }

    private void checkName(String field, StepRef ref) {
        FieldReader.nameProblem(field)
                .ifPresent(message ->
                        problems.add(ref.settings().line(), ref.path(), "makes the field '" + field + "': " + message));
    }

    /** Every text in a part of the file that could be the name of a field. */
    static Set<String> namesIn(Node node) {
        Set<String> names = new HashSet<>();
        gather(node, names);
        return names;
    }

    private void doubt(Node settings, boolean mayTreat) {
        Set<String> named = namesIn(settings);
        Set<String> known = new HashSet<>(schema.names());
        known.addAll(doubtful);
        Set<String> meant = named.stream()
                .flatMap(name -> Suggestion.nearest(name, known).stream())
                .collect(Collectors.toSet());
        blind |= mayTreat && meant.isEmpty();
        doubtful.addAll(named);
        doubtful.addAll(meant);
    }

    private static void gather(Node node, Set<String> names) {
        if (node instanceof Node.Scalar scalar
                && scalar.text() != null
                && scalar.text().matches(Field.NAME)) {
            names.add(scalar.text());
        } else if (node instanceof Node.Items list) {
            list.items().forEach(item -> gather(item, names));
        } else if (node instanceof Node.Entries map) {
            map.entries().forEach((name, entry) -> {
                names.add(name);
                gather(entry.value(), names);
            });
        }
    }
}
