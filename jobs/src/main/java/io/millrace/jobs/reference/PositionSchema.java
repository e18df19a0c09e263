package io.millrace.jobs.reference;

import static io.millrace.jobs.reference.OptionSchema.JSON;
import static io.millrace.jobs.reference.OptionSchema.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Schema of where reading starts and stops. */
final class PositionSchema {
    private PositionSchema() {}

    static ObjectNode start() {
        ObjectNode start = JSON.objectNode();
        ArrayNode forms = start.putArray("anyOf");
        forms.add(names("earliest", "latest"));
        forms.add(single("group", JSON.objectNode().put("type", "string")));
        forms.add(time());
        forms.add(single("offsets", perTopic()));
        forms.add(reference("variable"));
        return start;
    }

    static ObjectNode stop() {
        ObjectNode stop = JSON.objectNode();
        stop.putArray("anyOf").add(names("never", "latest")).add(time()).add(reference("variable"));
        return stop;
    }

    private static ObjectNode names(String... names) {
        ObjectNode choice = JSON.objectNode();
        ArrayNode values = choice.putArray("enum");
        for (String name : names) {
            values.add(name);
        }
        return choice;
    }

    private static ObjectNode time() {
        ObjectNode time = JSON.objectNode();
        time.putArray("type").add("string").add("integer");
        return single("timestamp", time);
    }

    private static ObjectNode perTopic() {
        ObjectNode offset =
                OptionSchema.orVariable(JSON.objectNode().put("type", "integer").put("minimum", 0));
        ObjectNode perPartition = JSON.objectNode().put("type", "object");
        perPartition.set("additionalProperties", offset);
        ObjectNode perTopic = JSON.objectNode().put("type", "object");
        perTopic.set("additionalProperties", perPartition);
        return perTopic;
    }

    private static ObjectNode single(String name, ObjectNode value) {
        ObjectNode object = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        object.putObject("properties").set(name, value);
        object.putArray("required").add(name);
        return object;
    }
}
