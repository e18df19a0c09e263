package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/** What a field of a manifest must look like. */
interface Shape extends Predicate<JsonNode> {
    Shape WHOLE = JsonNode::isIntegralNumber;
    Shape WHOLE_OR_NULL = node -> node.isNull() || node.isIntegralNumber();
    Shape TEXT_OR_NULL = node -> node.isNull() || node.isTextual();
    Shape OBJECT = JsonNode::isObject;
    Shape ARRAY = JsonNode::isArray;

    static Shape text(String pattern) {
        return node -> node.isTextual() && node.textValue().matches(pattern);
    }
}
