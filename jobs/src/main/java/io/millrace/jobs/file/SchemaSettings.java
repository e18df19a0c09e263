package io.millrace.jobs.file;

import io.millrace.core.Node;
import io.millrace.core.Option;
import java.util.Map;

/** The fields that are read from every record. */
public record SchemaSettings(
        @Option(doc = "Field that says whose data a record is, for erasure.", fallback = Option.NONE)
        String subject,

        @Option(doc = "Name → type, or name → {type: …} with the options of a field.")
        Map<String, Node> fields) {}
