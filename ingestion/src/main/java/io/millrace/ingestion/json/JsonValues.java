package io.millrace.ingestion.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.core.Bytes;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.RejectSample;
import io.millrace.ingestion.IntakeReason;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** How the values of each field type stand in JSON. */
record JsonValues(JsonLimits limits, NumberText numbers) {
    JsonValues(JsonLimits limits) {
        this(limits, new NumberText(limits));
    }

    JsonValue of(FieldType type) {
        return switch (type.kind()) {
            case STRING -> JsonValues::text;
            case BOOL -> JsonValues::truth;
            case INT32 -> numbers::int32;
            case INT64 -> numbers::int64;
            case FLOAT32 -> numbers::float32;
            case FLOAT64 -> numbers::float64;
            case TIMESTAMP -> this::timestamp;
            case DATE -> parser -> TimeText.date(text(parser));
            case BYTES, AUDIO -> JsonValues::bytes;
            case IMAGE -> JsonValues::image;
            case JSON -> new JsonTree(limits);
            case LABEL -> label(type);
            case LIST -> new JsonList(of(type.element()));
            case TENSOR -> new JsonTensor(type, of(type.element()));
        };
    }

    private static String text(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw IntakeReason.WRONG_TYPE.reject();
        }
        String text = parser.getText();
        if (!Utf8.isPaired(text)) {
            throw IntakeReason.NOT_UTF8.reject();
        }
        return text;
    }

    private static Boolean truth(JsonParser parser) {
        if (!parser.currentToken().isBoolean()) {
            throw IntakeReason.WRONG_TYPE.reject();
        }
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    private Long timestamp(JsonParser parser) throws IOException {
        return parser.currentToken().isNumeric()
                ? TimeText.timestamp(numbers.int64(parser))
                : TimeText.timestamp(text(parser));
    }

    private static Bytes bytes(JsonParser parser) throws IOException {
        try {
            return Bytes.owning(Base64.getDecoder().decode(text(parser)));
        } catch (IllegalArgumentException wrong) {
            throw IntakeReason.NOT_BASE64.reject();
        }
    }

    /** A broken header can make the JDK's readers throw almost anything. */
    private static Image image(JsonParser parser) throws IOException {
        Bytes bytes = bytes(parser);
        try {
            return Image.of(bytes);
        } catch (RejectSample known) {
            throw known;
        } catch (RuntimeException broken) {
            throw IntakeReason.NOT_AN_IMAGE.reject();
        }
    }

    private JsonValue label(FieldType type) {
        Map<String, Long> byName = new HashMap<>();
        type.names().forEach(name -> byName.put(name, (long) byName.size()));
        int count = type.names().size();
        return parser -> {
            Long index = parser.currentToken().isNumeric() ? (Long) numbers.int64(parser) : byName.get(text(parser));
            if (index == null || index < 0 || index >= count) {
                throw IntakeReason.NOT_A_LABEL.reject();
            }
            return index;
        };
    }
}
