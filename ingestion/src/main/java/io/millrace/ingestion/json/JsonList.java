package io.millrace.ingestion.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.ingestion.IntakeReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An array of values of one type; a null in it stays a null. */
record JsonList(JsonValue element) implements JsonValue {
    @Override
    public Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw IntakeReason.WRONG_TYPE.reject();
        }
        List<Object> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(token == JsonToken.VALUE_NULL ? null : element.read(parser));
        }
        return Collections.unmodifiableList(values);
    }
}
