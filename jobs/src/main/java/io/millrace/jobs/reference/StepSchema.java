package io.millrace.jobs.reference;

import static io.millrace.jobs.reference.OptionSchema.JSON;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.core.OptionSpec;
import io.millrace.core.StepType;
import io.millrace.jobs.plan.Catalog;
import java.util.Collection;

/** JSON Schema of the items of {@code steps}: a name, or a name with options. */
final class StepSchema {
    private static final String ID = "^[a-z][a-z0-9_-]{0,63}$";

    private final Collection<StepType<?>> types;
    private final OptionSchema options;

    StepSchema(Catalog catalog, OptionSchema options) {
        this.types = catalog.types();
        this.options = options;
    }

    /** Adds {@code step}, and {@code any_step} for pipelines with plugins. */
    void define(ObjectNode definitions) {
        ArrayNode bare = JSON.arrayNode();
        types.stream().filter(StepSchema::needsNothing).forEach(type -> bare.add(type.name()));
        ObjectNode step = definitions.putObject("step");
        ArrayNode forms = step.putArray("anyOf");
        if (!bare.isEmpty()) {
            forms.addObject().set("enum", bare);
        }
        forms.add(known());
        ObjectNode any = definitions.putObject("any_step");
        any.putArray("anyOf").add(JSON.objectNode().put("type", "string")).add(open());
    }

    private ObjectNode known() {
        ObjectNode one = single();
        one.put("additionalProperties", false);
        ObjectNode properties = one.putObject("properties");
        types.forEach(type -> properties.set(type.name(), options(type)));
        return one;
    }

    private static ObjectNode open() {
        ObjectNode one = single();
        one.putObject("additionalProperties").putArray("type").add("object").add("null");
        return one;
    }

    private static ObjectNode single() {
        return JSON.objectNode().put("type", "object").put("minProperties", 1).put("maxProperties", 1);
    }

    private ObjectNode options(StepType<?> type) {
        ObjectNode schema = options.record(type.settings());
        schema.put("description", type.summary());
        ((ObjectNode) schema.get("properties"))
                .putObject("id")
                .put("description", "Name of this step in counts and rejects; its type's name if not given.")
                .put("type", "string")
                .put("pattern", ID);
        if (needsNothing(type)) {
            schema.putArray("type").add("object").add("null");
        }
        return schema;
    }

    private static boolean needsNothing(StepType<?> type) {
        return OptionSpec.of(type.settings()).stream().noneMatch(OptionSpec::isRequired);
    }
}
