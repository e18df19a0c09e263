package io.millrace.jobs.plan;

import io.millrace.core.Node;
import io.millrace.core.Schema;
import java.io.Serializable;
import java.util.stream.Collectors;

/**
 * A step as the pipeline file has it, without its {@code id} option; enough to make it again where the job runs.
 *
 * @param name name of its type
 * @param id unique in the pipeline
 * @param settings its options
 * @param path where it stands in the file, for messages
 */
public record StepRef(String name, String id, Node settings, String path) implements Serializable {
    /** The fields that its option {@code fields} names, with their types. */
    String key(Schema schema) {
        Node.Entry given =
                settings instanceof Node.Entries options ? options.entries().get("fields") : null;
        return given != null && given.value() instanceof Node.Items fields
                ? fields.items().stream().map(field -> typed(field, schema)).collect(Collectors.joining(", "))
                : "";
    }

    private static String typed(Node field, Schema schema) {
        String name = field instanceof Node.Scalar scalar ? scalar.text() : "";
        int index = schema.indexOf(name);
        return index < 0 ? name : name + ": " + schema.field(index).type();
    }
}
