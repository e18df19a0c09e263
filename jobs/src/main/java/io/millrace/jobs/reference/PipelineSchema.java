package io.millrace.jobs.reference;

import static io.millrace.jobs.reference.OptionSchema.JSON;
import static io.millrace.jobs.reference.OptionSchema.orVariable;
import static io.millrace.jobs.reference.OptionSchema.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import io.millrace.ingestion.ClientProperties;
import io.millrace.jobs.file.FieldSettings;
import io.millrace.jobs.file.PipelineSpec;
import io.millrace.jobs.plan.Catalog;
import io.millrace.privacy.gate.DropLeaks;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** JSON Schema (draft 2020-12) of the pipeline file, every step's options included. */
public final class PipelineSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final Catalog catalog;
    private final OptionSchema options = new OptionSchema(special());

    public PipelineSchema(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Indented, with a line end at the end. */
    public String text() {
        return tree().toPrettyString() + "\n";
    }

    private ObjectNode tree() {
        ObjectNode schema = JSON.objectNode()
                .put("$schema", DRAFT)
                .put("title", "Millrace pipeline")
                .put("description", "One file takes Kafka topics through steps into a training dataset.");
        schema.setAll(options.record(PipelineSpec.class));
        schema.set("if", withPlugins());
        schema.set("then", stepsAre("any_step"));
        schema.set("else", stepsAre("step"));
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set("variable", variable());
        definitions.set("type", orVariable(type()));
        definitions.set("field", options.record(FieldSettings.class));
        new StepSchema(catalog, options).define(definitions);
        return schema;
    }

    private static Map<String, Supplier<ObjectNode>> special() {
        return Map.of(
                "PipelineSpec.steps", PipelineSchema::steps,
                "PipelineSpec.leak_gate", () -> new OptionSchema(Map.of()).record(DropLeaks.Settings.class),
                "SchemaSettings.fields", PipelineSchema::fields,
                "FieldSettings.type", () -> reference("type"),
                "KafkaSettings.properties", PipelineSchema::properties,
                "KafkaSettings.start", PositionSchema::start,
                "KafkaSettings.stop", PositionSchema::stop);
    }

    private static ObjectNode steps() {
        return JSON.objectNode().put("type", "array");
    }

    private static ObjectNode fields() {
        ObjectNode fields = JSON.objectNode().put("type", "object").put("minProperties", 1);
        ObjectNode names = fields.putObject("propertyNames").put("pattern", "^" + Field.NAME + "$");
        names.putObject("not").put("pattern", "^_mr_");
        fields.putObject("additionalProperties")
                .putArray("anyOf")
                .add(reference("type"))
                .add(reference("field"));
        return fields;
    }

    private static ObjectNode properties() {
        ObjectNode properties = JSON.objectNode().put("type", "object");
        properties.putObject("patternProperties").set("^(" + ClientProperties.SECRETS + ")$", secret());
        properties
                .putObject("additionalProperties")
                .putArray("type")
                .add("string")
                .add("number")
                .add("boolean");
        return properties;
    }

    /** Named by its file, or by a variable that holds that name; checkers repeat the constant and never the value. */
    private static ObjectNode secret() {
        ObjectNode secret = JSON.objectNode();
        secret.putObject("if").put("type", "string").put("pattern", "^(file:|\\$\\{)");
        secret.putObject("else").put("const", "file:PATH of a file that holds it");
        return secret;
    }

    private static ObjectNode withPlugins() {
        ObjectNode condition = JSON.objectNode();
        condition.putObject("properties").putObject("plugins").put("minItems", 1);
        condition.putArray("required").add("plugins");
        return condition;
    }

    private static ObjectNode stepsAre(String definition) {
        ObjectNode schema = JSON.objectNode();
        schema.putObject("properties").putObject("steps").set("items", reference(definition));
        return schema;
    }

    private static ObjectNode variable() {
        return JSON.objectNode()
                .put("description", "A value of the environment: ${NAME} or ${NAME:-fallback}.")
                .put("type", "string")
                .put("pattern", "\\$\\{[A-Za-z_][A-Za-z0-9_]*(:-[^}]*)?\\}");
    }

    private static ObjectNode type() {
        String scalars = Arrays.stream(Kind.values())
                .filter(Kind::isScalar)
                .map(Kind::text)
                .collect(Collectors.joining("|"));
        String elements = "bool|int32|int64|float32|float64";
        return JSON.objectNode()
                .put("type", "string")
                .put(
                        "pattern",
                        "^(" + scalars + "|list<\\s*(" + scalars + ")\\s*>|tensor<\\s*(" + elements
                                + ")\\s*>\\s*\\[[0-9,\\s]+\\])$");
    }
}
