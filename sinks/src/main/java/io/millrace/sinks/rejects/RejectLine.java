package io.millrace.sinks.rejects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Origin;
import java.io.IOException;

/**
 * What a line of rejects says beside its payload, as {@link RejectRenderer} has written it.
 *
 * @param row id of the row
 * @param step that rejected it
 * @param reason of the step
 * @param field name of the field that the reason is about, or null
 * @param original id of the row that it repeats, or that took its place, or null
 * @param append number of the dataset's next append when the job began that wrote the line
 */
public record RejectLine(String row, String step, String reason, String field, String original, long append) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How every line about a record begins, and no other. */
    public static String beginning(Origin origin) {
        return RejectRenderer.beginning(origin);
    }

    /** @throws IOException if it is no line of rejects; the message is a predicate of the line's file */
    public static RejectLine parse(String line) throws IOException {
        try {
            JsonNode node = JSON.readTree(line);
            Origin origin = new Origin(
                    node.required("topic").textValue(),
                    node.required("partition").intValue(),
                    node.required("offset").longValue());
            return new RejectLine(
                    origin.rowId(node.required("sub").longValue()),
                    node.required("step").textValue(),
                    node.required("reason").textValue(),
                    node.path("field").textValue(),
                    node.path("original").textValue(),
                    node.path("append").longValue());
        } catch (com.fasterxml.jackson.core.JacksonException | IllegalArgumentException broken) {
            throw new IOException("holds a line that is no reject");
        }
    }
}
