package io.millrace.sinks.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.apache.datasketches.common.SketchesArgumentException;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.memory.Memory;

/** The summary of a column to JSON and back; sketches as DataSketches writes them. */
final class ColumnJson {
    private ColumnJson() {}

    static ObjectNode write(ColumnSummary summary) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("of", summary.measure().name().toLowerCase(Locale.ROOT));
        node.put("count", summary.count()).put("nulls", summary.nulls());
        if (summary.measure() == Measure.NAME) {
            ObjectNode names = node.putObject("names");
            summary.names().forEach((name, times) -> names.put(String.valueOf(name.longValue()), times));
        } else {
            write(summary.moments(), node);
            node.put("quantiles", summary.values().toByteArray());
        }
        if (!summary.distinct().isEmpty()) {
            node.put("distinct", summary.distinct().toCompactByteArray());
        }
        return node;
    }

    private static void write(Moments moments, ObjectNode node) {
        node.put("finite", moments.count());
        if (moments.count() > 0) {
            putFinite(node, "mean", moments.mean());
            putFinite(node, "variance", moments.variance());
            node.put("min", moments.min()).put("max", moments.max());
        }
    }

    /** JSON knows no infinity, which the square of a large number is. */
    private static void putFinite(ObjectNode node, String name, double value) {
        node.put(name, Double.isFinite(value) ? (Double) value : null);
    }

    /** @throws IllegalArgumentException if a field is missing or wrong */
    static ColumnSummary read(JsonNode node) {
        Measure measure = Measure.valueOf(node.required("of").asText().toUpperCase(Locale.ROOT));
        ColumnSummary summary = measure == Measure.NAME ? ColumnSummary.compact(measure) : readNumbers(measure, node);
        summary.addRows(
                node.required("count").longValue(), node.required("nulls").longValue());
        node.path("names")
                .properties()
                .forEach(name -> summary.addName(
                        Double.parseDouble(name.getKey()), name.getValue().longValue()));
        return summary;
    }

    private static ColumnSummary readNumbers(Measure measure, JsonNode node) {
        try {
            KllDoublesSketch values = KllDoublesSketch.heapify(Memory.wrap(bytes(node.required("quantiles"))));
            HllSketch distinct = node.has("distinct")
                    ? HllSketch.heapify(bytes(node.required("distinct")))
                    : new HllSketch(ColumnSummary.DISTINCT_BITS);
            return ColumnSummary.of(measure, moments(node), values, distinct);
        } catch (SketchesArgumentException damaged) {
            throw new IllegalArgumentException(damaged);
        }
    }

    private static byte[] bytes(JsonNode base64) {
        return java.util.Base64.getDecoder().decode(base64.asText());
    }

    private static Moments moments(JsonNode node) {
        long count = node.required("finite").longValue();
        return count == 0
                ? new Moments()
                : new Moments(
                        count,
                        node.required("mean").asDouble(Double.NaN),
                        node.required("variance").asDouble(Double.NaN),
                        node.required("min").doubleValue(),
                        node.required("max").doubleValue());
    }
}
