package io.millrace.sinks.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.sinks.Dataset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What of a column's values is counted and compared. */
public enum Measure {
    /** The number; of a date its days, of a timestamp its microseconds. */
    VALUE,
    /** Code points of a text. */
    CHARACTERS,
    /** Which name of a label, or which of false and true. */
    NAME,
    /** Length of bytes, an image or a sound. */
    BYTES;

    /**
     * Those of the columns of which there are any: not the row id, no ciphertext, no list, tensor or group.
     *
     * @param dataset the features and ciphertext of {@code dataset.json}: contract, R4
     */
    public static Map<String, Measure> columns(JsonNode dataset) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        dataset.path("features").properties().forEach(feature -> {
            String column = feature.getKey();
            if (!column.equals(Dataset.ROW_ID) && !dataset.path("ciphertext").has(column)) {
                of(feature.getValue()).ifPresent(measure -> measures.put(column, measure));
            }
        });
        return measures;
    }

    private static Optional<Measure> of(JsonNode feature) {
        return switch (feature.path("_type").asText()) {
            case "ClassLabel" -> Optional.of(NAME);
            case "Image", "Audio" -> Optional.of(BYTES);
            case "Value" -> Optional.of(ofValue(feature.path("dtype").asText()));
            default -> Optional.empty();
        };
    }

    private static Measure ofValue(String type) {
        return switch (type) {
            case "bool" -> NAME;
            case "string" -> CHARACTERS;
            case "binary" -> BYTES;
            default -> VALUE;
        };
    }

    /** Whether rows are read for it: a length is not worth reading all images again. */
    public boolean isReadFromRows() {
        return this != BYTES;
    }
}
