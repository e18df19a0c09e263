package io.millrace.sinks.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.commits.DatasetFile;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The columns that the sink summarizes.
 *
 * @param measures position of a field → what of it is measured
 */
public record Columns(Dataset dataset, Map<Integer, Measure> measures) {
    /** A label of more names has no statistics: their counts would be longer than all sketches. */
    static final int MOST_NAMES = 512;

    public static Columns none(Dataset dataset) {
        return new Columns(dataset, Map.of());
    }

    public static Columns of(Dataset dataset) {
        Map<Integer, Measure> measures = new LinkedHashMap<>();
        Measure.columns(json(dataset.file())).forEach((column, measure) -> {
            int index = dataset.schema().indexOf(column);
            if (dataset.schema().field(index).type().names().size() <= MOST_NAMES) {
                measures.put(index, measure);
            }
        });
        return new Columns(dataset, measures);
    }

    /** As {@code dataset.json} has it, so that whoever reads that measures the same. */
    private static ObjectNode json(DatasetFile file) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode node = mapper.createObjectNode();
        try {
            node.set("features", mapper.readTree(file.features()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        file.ciphertext().forEach(node.putObject("ciphertext")::put);
        return node;
    }

    String name(int index) {
        return dataset.schema().field(index).name();
    }
}
