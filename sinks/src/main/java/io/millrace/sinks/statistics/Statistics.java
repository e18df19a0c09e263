package io.millrace.sinks.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The summaries of the columns of a row group or file as JSON text, column → summary; the empty text is none. */
public final class Statistics {
    /** What a row group or file has of which nothing was summarized. */
    public static final String NONE = "";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Those that Flink runs on of which DataSketches takes sketches for bytes and back. */
    private static final Set<Integer> JDKS = Set.of(17, 21);

    private Statistics() {}

    /** Whether this JDK can write and read them. */
    public static boolean isPossible() {
        return JDKS.contains(Runtime.version().feature());
    }

    static String write(Map<String, ColumnSummary> columns) {
        ObjectNode node = MAPPER.createObjectNode();
        columns.forEach((column, summary) -> node.set(column, ColumnJson.write(summary)));
        return node.toString();
    }

    /** @throws IllegalArgumentException if a field is missing or wrong */
    public static Map<String, ColumnSummary> read(JsonNode statistics) {
        Map<String, ColumnSummary> columns = new LinkedHashMap<>();
        statistics.properties().forEach(column -> columns.put(column.getKey(), ColumnJson.read(column.getValue())));
        return columns;
    }

    /** Those of a file of these parts: none if a part has none, as one that was written while they were off. */
    public static String merged(List<String> parts) {
        if (parts.isEmpty() || parts.contains(NONE) || !isPossible()) {
            return NONE;
        }
        Map<String, ColumnSummary> all = parse(parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            Map<String, ColumnSummary> more = parse(part);
            all.keySet().retainAll(more.keySet());
            all.forEach((column, summary) -> summary.add(more.get(column)));
        }
        return write(all);
    }

    private static Map<String, ColumnSummary> parse(String text) {
        try {
            return read(MAPPER.readTree(text));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
