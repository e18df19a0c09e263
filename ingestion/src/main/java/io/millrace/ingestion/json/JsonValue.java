package io.millrace.ingestion.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reads the value at the parser's token, which is not null, and leaves the parser at the value's last token. */
@FunctionalInterface
interface JsonValue {
    /** @throws io.millrace.core.RejectSample with the reason if the value does not fit */
    Object read(JsonParser parser) throws IOException;
}
