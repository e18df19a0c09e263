package io.millrace.ingestion.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.core.FieldType;
import io.millrace.core.Tensor;
import io.millrace.ingestion.IntakeReason;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.List;

/** Arrays nested as the shape tells, or one flat array in row-major order; never a null in them. */
record JsonTensor(FieldType type, JsonValue element) implements JsonValue {
    @Override
    public Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw IntakeReason.WRONG_TYPE.reject();
        }
        Object array = Array.newInstance(primitive(), type.length());
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            nested(parser, array, type.shape(), 0);
        } else {
            elements(parser, array, 0, type.length());
        }
        return Tensor.copyOf(array);
    }

    /** The parser stands at the first token inside the array of this dimension. */
    private void nested(JsonParser parser, Object array, List<Integer> shape, int at) throws IOException {
        int length = shape.get(0);
        if (shape.size() == 1) {
            elements(parser, array, at, length);
            return;
        }
        List<Integer> inner = shape.subList(1, shape.size());
        int stride = inner.stream().reduce(1, Math::multiplyExact);
        for (int i = 0; i < length; i++, parser.nextToken()) {
            expect(parser, JsonToken.START_ARRAY);
            parser.nextToken();
            nested(parser, array, inner, at + i * stride);
        }
        expect(parser, JsonToken.END_ARRAY);
    }

    private void elements(JsonParser parser, Object array, int at, int length) throws IOException {
        for (int i = 0; i < length; i++, parser.nextToken()) {
            if (parser.currentToken().isStructStart() || parser.currentToken().isStructEnd()) {
                throw IntakeReason.WRONG_SHAPE.reject();
            }
            Array.set(array, at + i, element.read(parser));
        }
        expect(parser, JsonToken.END_ARRAY);
    }

    private static void expect(JsonParser parser, JsonToken token) {
        if (parser.currentToken() != token) {
            throw IntakeReason.WRONG_SHAPE.reject();
        }
    }

    private Class<?> primitive() {
        return switch (type.element().kind()) {
            case BOOL -> boolean.class;
            case INT32 -> int.class;
            case INT64 -> long.class;
            case FLOAT32 -> float.class;
            default -> double.class;
        };
    }
}
