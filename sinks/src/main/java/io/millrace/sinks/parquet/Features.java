package io.millrace.sinks.parquet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import io.millrace.sinks.Dataset;

/** A schema as features of Hugging Face {@code datasets}: contract, R13. */
public final class Features {
    /** Footer key. */
    static final String KEY = "huggingface";

    private Features() {}

    /** JSON object, column → feature, in the order of the columns; the row id first. */
    public static String json(Schema schema) {
        ObjectNode features = JsonNodeFactory.instance.objectNode();
        features.set(Dataset.ROW_ID, value("string"));
        for (Field field : schema.fields()) {
            features.set(field.name(), feature(field.type()));
        }
        return features.toString();
    }

    /** The value of the footer key {@code huggingface}: contract, R14. */
    static String footer(Schema schema) {
        return "{\"info\":{\"features\":" + json(schema) + "}}";
    }

    private static ObjectNode feature(FieldType type) {
        return switch (type.kind()) {
            case STRING, JSON -> value("string");
            case BOOL -> value("bool");
            case INT32 -> value("int32");
            case INT64 -> value("int64");
            case FLOAT32 -> value("float32");
            case FLOAT64 -> value("float64");
            case TIMESTAMP -> value("timestamp[us, tz=UTC]");
            case DATE -> value("date32");
            case BYTES -> value("binary");
            case LABEL -> label(type);
            case IMAGE -> typed("Image");
            case AUDIO -> typed("Audio");
            case LIST -> list(type);
            case TENSOR -> list(type).put("length", type.length());
        };
    }

    private static ObjectNode typed(String name) {
        return JsonNodeFactory.instance.objectNode().put("_type", name);
    }

    private static ObjectNode value(String dtype) {
        return typed("Value").put("dtype", dtype);
    }

    private static ObjectNode label(FieldType type) {
        ObjectNode label = typed("ClassLabel");
        type.names().forEach(label.putArray("names")::add);
        return label;
    }

    private static ObjectNode list(FieldType type) {
        ObjectNode list = typed("List");
        list.set("feature", feature(type.element()));
        return list;
    }
}
