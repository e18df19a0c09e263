package io.millrace.ingestion.json;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.ingestion.Input;
import io.millrace.ingestion.InputField;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short ways to decode one record with small limits. */
final class Decoding {
    static final JsonLimits LIMITS = new JsonLimits(100_000, 8, 30);

    /** The value of one optional field {@code v} of this type. */
    static Object decode(FieldType type, String json) {
        return decode(new Input(List.of(InputField.of(Field.optional("v", type)))), json)
                .get(0);
    }

    static List<Object> decode(Input input, String json) {
        return new JsonDecoder(input, LIMITS, false).decode(json.getBytes(StandardCharsets.UTF_8));
    }

    private Decoding() {}

    static JsonDecoder decoder(FieldType type) {
        return new JsonDecoder(new Input(List.of(InputField.of(Field.optional("v", type)))), LIMITS, false);
    }
}
