package io.millrace.ingestion.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.millrace.core.RejectSample;
import io.millrace.core.Schema;
import io.millrace.ingestion.Input;
import io.millrace.ingestion.IntakeReason;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the fields of a schema out of a JSON object in one pass over its tokens. Of two mistakes the first in the text
 * counts. For one thread.
 */
public final class JsonDecoder {
    private final Schema schema;
    private final JsonLimits limits;
    private final boolean rejectUnknown;
    private final JsonFactory factory;
    private final JsonPath root = JsonPath.root();
    private final boolean[] seen;

    public JsonDecoder(Input input, JsonLimits limits, boolean rejectUnknown) {
        this.schema = input.schema();
        this.limits = limits;
        this.rejectUnknown = rejectUnknown;
        this.factory = factory(limits);
        this.seen = new boolean[plant(input, new JsonValues(limits))];
    }

    private int plant(Input input, JsonValues values) {
        int nodes = 1;
        for (int i = 0; i < schema.size(); i++) {
            nodes = root.add(input.fields().get(i), i, values.of(schema.field(i).type()), nodes);
        }
        return nodes;
    }

    /** Symbol tables outlive a record: without the check for collisions no record's verdict depends on earlier ones. */
    private static JsonFactory factory(JsonLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(new Limits(limits))
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .build();
    }

    /**
     * The values in the order of the schema.
     *
     * @param record the value of a Kafka record, or null
     * @throws RejectSample with one of {@link IntakeReason}
     */
    public List<Object> decode(byte[] record) {
        check(record);
        Object[] values = new Object[schema.size()];
        Arrays.fill(seen, false);
        try (JsonParser parser = open(record)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw (parser.currentToken() == null ? IntakeReason.NOT_JSON : IntakeReason.NOT_AN_OBJECT).reject();
            }
            object(parser, root, values);
            if (parser.nextToken() != null) {
                throw IntakeReason.NOT_JSON.reject();
            }
        } catch (IOException broken) {
            throw IntakeReason.NOT_JSON.reject();
        }
        checkComplete(values);
        return Arrays.asList(values);
    }

    private void check(byte[] record) {
        if (record == null) {
            throw IntakeReason.TOMBSTONE.reject();
        }
        if (record.length > limits.recordBytes()) {
            throw IntakeReason.RECORD_TOO_LARGE.reject();
        }
        if (!Utf8.isValid(record)) {
            throw IntakeReason.NOT_UTF8.reject();
        }
    }

    /** A byte order mark at the start is skipped, as RFC 8259, section 8.1 allows. */
    private JsonParser open(byte[] record) throws IOException {
        boolean marked =
                record.length >= 3 && record[0] == (byte) 0xEF && record[1] == (byte) 0xBB && record[2] == (byte) 0xBF;
        return factory.createParser(record, marked ? 3 : 0, record.length - (marked ? 3 : 0));
    }

    private void object(JsonParser parser, JsonPath node, Object[] values) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            JsonPath child = node.child(parser.currentName());
            parser.nextToken();
            if (child == null) {
                unknown(parser);
            } else {
                known(parser, child, values);
            }
        }
    }

    private void unknown(JsonParser parser) throws IOException {
        if (rejectUnknown) {
            throw IntakeReason.UNKNOWN_FIELD.reject();
        }
        parser.skipChildren();
    }

    private void known(JsonParser parser, JsonPath child, Object[] values) throws IOException {
        if (seen[child.id()]) {
            throw IntakeReason.DUPLICATE_KEY.reject().in(child.name());
        }
        seen[child.id()] = true;
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (child.isField()) {
            values[child.field()] = value(parser, child);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, child, values);
        } else {
            throw IntakeReason.WRONG_TYPE.reject().in(child.name());
        }
    }

    private static Object value(JsonParser parser, JsonPath leaf) throws IOException {
        try {
            return leaf.value().read(parser);
        } catch (RejectSample reject) {
            throw reject.in(leaf.name());
        }
    }

    private void checkComplete(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !schema.field(i).optional()) {
                throw IntakeReason.MISSING_FIELD.reject().in(schema.field(i).name());
            }
        }
    }

    /** Only the depth is left to the parser: the record's length bounds all else, and numbers are measured when read. */
    private static final class Limits extends StreamReadConstraints {
        private final JsonLimits limits;

        Limits(JsonLimits limits) {
            super(limits.depth(), -1, limits.numberLength(), Integer.MAX_VALUE, Integer.MAX_VALUE, -1);
            this.limits = limits;
        }

        @Override
        public void validateNestingDepth(int depth) {
            if (depth > limits.depth()) {
                throw IntakeReason.TOO_DEEP.reject();
            }
        }

        @Override
        public void validateIntegerLength(int length) {
            limits.checkNumber(length);
        }

        @Override
        public void validateFPLength(int length) {
            limits.checkNumber(length);
        }
    }
}
