package io.millrace.ingestion.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.core.JsonText;
import java.io.IOException;

/** Any value as its text without white space: keys in their order, numbers as they were written. */
record JsonTree(JsonLimits limits) implements JsonValue {
    @Override
    public Object read(JsonParser parser) throws IOException {
        StringBuilder out = new StringBuilder();
        int open = depth(parser.currentToken());
        append(parser, out);
        while (open > 0) {
            open += depth(parser.nextToken());
            append(parser, out);
        }
        return out.toString();
    }

    private static int depth(JsonToken token) {
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    private void append(JsonParser parser, StringBuilder out) throws IOException {
        JsonToken token = parser.currentToken();
        if (!token.isStructEnd()) {
            separate(out);
        }
        switch (token) {
            case FIELD_NAME -> {
                JsonText.quote(parser.currentName(), out);
                out.append(':');
            }
            case VALUE_STRING -> JsonText.quote(parser.getText(), out);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                limits.checkNumber(parser.getTextLength());
                out.append(parser.getText());
            }
            default -> out.append(token.asString());
        }
    }

    /** Texts end in a quote, so only the marks themselves can stand last. */
    private static void separate(StringBuilder out) {
        if (!out.isEmpty() && "{[:".indexOf(out.charAt(out.length() - 1)) < 0) {
            out.append(',');
        }
    }
}
