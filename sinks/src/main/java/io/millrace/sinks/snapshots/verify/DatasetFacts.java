package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.sinks.commits.SplitPoints;
import java.util.List;
import java.util.Map;

/**
 * What {@code dataset.json} says: contract, section 3.
 *
 * @param features column → feature, in the order of the columns
 * @param ciphertext column → {@code encrypt} or {@code token}
 */
record DatasetFacts(
        String profile,
        Map<String, JsonNode> features,
        List<String> neverNull,
        Map<String, String> ciphertext,
        SplitPoints split) {
    boolean isLabel(String column) {
        return type(column).equals("ClassLabel");
    }

    boolean isFixed(String column) {
        return type(column).equals("List") && features.get(column).has("length");
    }

    private String type(String column) {
        return features.get(column).path("_type").asText();
    }
}
