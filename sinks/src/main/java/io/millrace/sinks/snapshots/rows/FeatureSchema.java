package io.millrace.sinks.snapshots.rows;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.Dataset;
import java.util.ArrayList;
import java.util.List;

/** The features of a {@code dataset.json} as the schema of its rows, without the row id: contract, R13. */
public final class FeatureSchema {
    private final JsonNode dataset;

    public FeatureSchema(JsonNode dataset) {
        this.dataset = dataset;
    }

    public io.millrace.core.Schema schema() {
        List<String> neverNull = new ArrayList<>();
        dataset.path("never_null").forEach(column -> neverNull.add(column.asText()));
        List<Field> fields = new ArrayList<>();
        dataset.path("features").properties().forEach(each -> {
            String column = each.getKey();
            if (!column.equals(Dataset.ROW_ID)) {
                FieldType type = type(column, each.getValue());
                fields.add(neverNull.contains(column) ? Field.required(column, type) : Field.optional(column, type));
            }
        });
        return new io.millrace.core.Schema(fields);
    }

    private FieldType type(String column, JsonNode feature) {
        return switch (feature.path("_type").asText()) {
            case "Value" -> value(column, feature.path("dtype").asText());
            case "ClassLabel" -> FieldType.label(texts(feature.path("names")));
            case "Image" -> FieldType.IMAGE;
            case "Audio" -> FieldType.AUDIO;
            case "List" -> {
                FieldType element = type(column, feature.path("feature"));
                yield feature.has("length")
                        ? FieldType.tensor(
                                element, shape(column, feature.get("length").intValue()))
                        : FieldType.list(element);
            }
            default -> throw foreign(column);
        };
    }

    private static FieldType value(String column, String type) {
        return switch (type) {
            case "string" -> FieldType.STRING;
            case "binary" -> FieldType.BYTES;
            case "bool" -> FieldType.BOOL;
            case "int32" -> FieldType.INT32;
            case "int64" -> FieldType.INT64;
            case "float32" -> FieldType.FLOAT32;
            case "float64" -> FieldType.FLOAT64;
            case "date32" -> FieldType.DATE;
            case "timestamp[us, tz=UTC]" -> FieldType.TIMESTAMP;
            default -> throw foreign(column);
        };
    }

    private static Refusal foreign(String column) {
        return new Refusal(
                Trouble.REFUSED,
                "column " + column + " has a type that no pipeline writes: only datasets of Millrace are read");
    }

    private List<Integer> shape(String column, int length) {
        List<Integer> shape = new ArrayList<>();
        dataset.path("shapes").path(column).forEach(dimension -> shape.add(dimension.intValue()));
        return shape.isEmpty() ? List.of(length) : shape;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
