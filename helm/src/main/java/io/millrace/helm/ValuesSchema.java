package io.millrace.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.jobs.plan.Catalog;
import io.millrace.jobs.reference.PipelineSchema;

/**
 * JSON Schema of the values: strict for the chart's own, open for those of Kubernetes and for what Helm puts into every
 * sub-chart. It contains the schema of the pipeline file.
 */
final class ValuesSchema {
    private ValuesSchema() {}

    static String pipeline() {
        return new PipelineSchema(Catalog.ours()).text();
    }

    static String text() {
        ObjectNode pipeline = Forms.object(pipeline());
        JsonNode draft = pipeline.remove("$schema");
        JsonNode definitions = pipeline.remove("$defs");
        ObjectNode schema = Forms.object("{}");
        schema.set("$schema", draft);
        schema.put("title", "Values of the Millrace chart");
        schema.setAll(group(Value.group("", "", ChartValues.all())));
        ObjectNode properties = (ObjectNode) schema.get("properties");
        properties.set("pipeline", pipeline);
        properties.putObject("global").put("description", "Values of a parent chart; not read.");
        properties.putObject("enabled").put("description", "Condition of a parent chart; not read.");
        schema.set("$defs", definitions);
        return schema.toPrettyString() + "\n";
    }

    private static ObjectNode group(Value group) {
        ObjectNode schema = group.schema().deepCopy().put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        group.inner().forEach(value -> properties.set(value.name(), described(value)));
        return schema;
    }

    private static ObjectNode described(Value value) {
        ObjectNode schema = Forms.object("{}").put("description", value.doc());
        return schema.setAll(value.isGroup() ? group(value) : value.schema().deepCopy());
    }
}
