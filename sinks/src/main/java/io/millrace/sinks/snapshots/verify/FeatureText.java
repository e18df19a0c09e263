package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A feature as one text, so that features, Parquet types and Arrow types can be held against each other: {@code int32},
 * {@code list<float32>}, {@code list<float32,6>}, {@code {bytes:binary,path:string}} (contract, R13).
 */
final class FeatureText {
    private static final String MEDIA = "{bytes:binary,path:string}";
    private static final Set<String> TYPES = Set.of(
            "string",
            "binary",
            "bool",
            "float32",
            "float64",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "date32",
            "timestamp[us, tz=UTC]");

    private FeatureText() {}

    /** As Parquet has it: all lists are of any length. */
    static String physical(JsonNode feature) {
        return of(feature, false);
    }

    /** As Arrow has it: with lists of fixed length. */
    static String logical(JsonNode feature) {
        return of(feature, true);
    }

    /** @throws IllegalArgumentException if it is none of the contract */
    private static String of(JsonNode feature, boolean hasLengths) {
        JsonNode type = feature.path("_type");
        if (!type.isTextual()) {
            return fields(feature, hasLengths);
        }
        return switch (type.textValue()) {
            case "Value" -> value(feature.path("dtype").asText());
            case "ClassLabel" -> "int64";
            case "Image", "Audio" -> MEDIA;
            case "List" ->
                "list<" + of(feature.required("feature"), hasLengths)
                        + (hasLengths && feature.has("length") ? "," + feature.get("length") : "") + ">";
            default -> throw new IllegalArgumentException(type.textValue());
        };
    }

    private static String fields(JsonNode group, boolean hasLengths) {
        if (!group.isObject()) {
            throw new IllegalArgumentException(group.getNodeType().toString());
        }
        return group.properties().stream()
                .map(field -> field.getKey() + ":" + of(field.getValue(), hasLengths))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(String type) {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException(type);
        }
        return type;
    }

    /** Whether a list in it has a fixed length. */
    static boolean hasLength(JsonNode feature) {
        if (!feature.path("_type").isTextual()) {
            return StreamSupport.stream(feature.spliterator(), false).anyMatch(FeatureText::hasLength);
        }
        return feature.get("_type").asText().equals("List")
                && (feature.has("length") || hasLength(feature.path("feature")));
    }

    /** Names of all fields of the groups in it. */
    static Stream<String> names(JsonNode feature) {
        if (!feature.path("_type").isTextual()) {
            return feature.properties().stream()
                    .flatMap(field -> Stream.concat(Stream.of(field.getKey()), names(field.getValue())));
        }
        return feature.get("_type").asText().equals("List") ? names(feature.path("feature")) : Stream.empty();
    }
}
