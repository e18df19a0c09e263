package io.millrace.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What datatrove's own filters made of the shared documents, in the order of the example of web text.
 *
 * @param rejected how many for which reason, before near duplicates are looked for
 * @param kept how many its MinHash leaves
 * @param decisionsSha256 of the lines {@code id outcome reason out_sha256_16}, in the documents' order, before near duplicates
 * @param clusters the ids of those that its MinHash takes for near duplicates, each in the documents' order
 */
@JsonNaming(SnakeCaseStrategy.class)
record DatatroveChain(
        String madeBy,
        long documents,
        SortedMap<String, Long> rejected,
        long beforeNearDuplicates,
        long nearDuplicates,
        long kept,
        String decisionsSha256,
        List<List<String>> clusters) {
    private static final Path SUMMARY = Path.of("../docs/parity/web-text.json");

    static DatatroveChain read() throws IOException {
        return new ObjectMapper().readValue(SUMMARY.toFile(), DatatroveChain.class);
    }

    /** For each id of a cluster, the earliest one of that cluster. */
    Map<String, String> earliest() {
        Map<String, String> earliest = new HashMap<>();
        for (List<String> cluster : clusters) {
            cluster.forEach(id -> earliest.put(id, cluster.get(0)));
        }
        return earliest;
    }
}
