package io.millrace.jobs.plan;

import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.NamedStep;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Schema;
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
        return made(type, example)
                .filter(step -> sensitive(step.output()) < sensitive(example.fields()))
                .isPresent();
    }

    private Optional<NamedStep> made(StepType<?> type, Example example) {
        StepRef ref = new StepRef(type.name(), type.name(), Node.of(example.settings()), type.name());
        return new StepMaker(catalog, "sample", new Problems()).make(ref, example.fields());
    }

    private static long sensitive(Schema schema) {
        return schema.fields().stream().filter(Field::isSensitive).count();
    }
}
