package io.millrace.jobs.plan;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.NamedStep;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Schema;
import io.millrace.core.Step;
import io.millrace.core.StepType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What steps do to a schema, as their worked examples show. */
final class Treatment {
    private final Catalog catalog;

    Treatment(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Whether steps of this name leave every field as it is: one that is wrong hides nothing from those behind it. */
    boolean keeps(String name) {
        List<Boolean> shown = catalog.find(name).stream()
                .flatMap(type -> type.examples().stream().flatMap(example -> made(type, example).stream()
                        .map(step -> step.output().equals(example.fields()))))
                .toList();
        return !shown.isEmpty() && !shown.contains(false);
    }

    /** Whether steps of this name take the mark of a sensitive field away. */
    boolean treats(String name) {
        return catalog.find(name).filter(this::treats).isPresent();
    }

    /** Steps that take the mark of a sensitive field away. */
    Set<String> treating() {
        Set<String> names = new TreeSet<>();
        for (StepType<?> type : catalog.types()) {
            if (treats(type)) {
                names.add(type.name());
            }
        }
        return names;
    }

    private boolean treats(StepType<?> type) {
        return type.examples().stream().anyMatch(example -> treats(type, example));
    }

    private boolean treats(StepType<?> type, Example example) {
        Optional<NamedStep> made = example.files().isEmpty() ? made(type, example) : withoutFiles(type, example);
        return made.filter(step -> sensitive(step.output()) < sensitive(example.fields()))
                .isPresent();
    }

    /** A step whose example names files, which are not there: bound all the same if it can be, for its schema. */
    private static Optional<NamedStep> withoutFiles(StepType<?> type, Example example) {
        try {
            Record settings = new Binder(new Problems()).bind(type.settings(), Node.of(example.settings()), "");
            Binding binding = new Binding(type.name(), example.fields(), "sample", (option, message) -> {});
            Step step = type.create(settings, binding);
            return Optional.of(new NamedStep(type.name(), step, type.reasons(), step.output(example.fields())));
        } catch (RuntimeException needsThem) {
            return Optional.empty();
        }
    }

    private Optional<NamedStep> made(StepType<?> type, Example example) {
        StepRef ref = new StepRef(type.name(), type.name(), Node.of(example.settings()), type.name());
        return new StepMaker(catalog, "sample", new Problems()).make(ref, example.fields());
    }

    private static long sensitive(Schema schema) {
        return schema.fields().stream().filter(Field::isSensitive).count();
    }
}
