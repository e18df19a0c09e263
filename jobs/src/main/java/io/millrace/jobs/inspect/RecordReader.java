package io.millrace.jobs.inspect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.ingestion.RawRecord;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads records that are JSON objects. Those that are none are counted and passed by, or refused. */
public final class RecordReader {
    private static final int LONGEST_TEXT = 1 << 30;

    private final JsonMapper mapper = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build());
    private final Consumer<InputRecord> taker;
    private final boolean isStrict;
    private long read;
    private long unreadable;
    private long firstUnreadable;

    /** @param isStrict whether the first record that is no JSON object ends the reading */
    public RecordReader(Consumer<InputRecord> taker, boolean isStrict) {
        this.taker = taker;
        this.isStrict = isStrict;
    }

    /** @throws Refusal if it is no JSON object and none may be passed by */
    public void add(RawRecord each) {
        long line = each.origin().offset() + 1;
        JsonNode tree = tree(each.value());
        if (tree != null && tree.isObject()) {
            read++;
            taker.accept(new InputRecord(line, tree));
        } else if (isStrict) {
            throw new Refusal(Trouble.REFUSED, "line " + line + " of the input is no JSON object; mend or remove it");
        } else {
            firstUnreadable = unreadable++ == 0 ? line : firstUnreadable;
        }
    }

    private JsonNode tree(byte[] value) {
        try {
            return value == null ? null : mapper.readTree(value);
        } catch (JsonProcessingException notJson) {
            return null;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many were JSON objects. */
    public long read() {
        return read;
    }

    /** Number of the first line that was not; 0 if all were. */
    public long firstUnreadable() {
        return firstUnreadable;
    }

    /** How many were not. */
    public long unreadable() {
        return unreadable;
    }
}
