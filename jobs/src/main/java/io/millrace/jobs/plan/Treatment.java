package io.millrace.jobs.plan;

import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.NamedStep;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which steps take the mark of a sensitive field away, as their worked examples show. */
final class Treatment {
    private final Catalog catalog;

    Treatment(Catalog catalog) {
        this.catalog = catalog;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (StepType<?> type : catalog.types()) {
            if (type.examples().stream().anyMatch(example -> treats(type, example))) {
                names.add(type.name());
            }
        }
        return names;
    }

    private boolean treats(StepType<?> type, Example example) {
        Schema input = example.fields();
        StepRef ref = new StepRef(type.name(), type.name(), Node.of(example.settings()), type.name());
        Optional<NamedStep> made = new StepMaker(catalog, "sample", new Problems()).make(ref, input);
        return made.filter(step -> sensitive(step.output()) < sensitive(input)).isPresent();
    }

    private static long sensitive(Schema schema) {
        return schema.fields().stream().filter(Field::isSensitive).count();
    }
}
