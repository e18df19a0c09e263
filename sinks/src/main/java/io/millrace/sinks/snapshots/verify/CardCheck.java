package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people and catalogues read: contract, R2 and R3. */
record CardCheck(Manifests manifests, SortedSet<String> splits) {
    static final String CARD = "README.md";
    static final String CROISSANT = "croissant.json";
    private static final Pattern FRONT = Pattern.compile("\\A---\\r?\\n(.*?\\n)---\\r?\\n", Pattern.DOTALL);
    private static final Pattern PAIR =
            Pattern.compile("split:\\s*[\"']?([a-z0-9]+)[\"']?\\s*,?\\s+path:\\s*[\"']?([^\\s\"'},]+)");

    void checkReadme() {
        Findings findings = manifests.findings();
        Optional<byte[]> text = manifests.store().read(CARD);
        if (text.isEmpty()) {
            findings.add("R2", CARD, "missing");
            return;
        }
        Matcher front = FRONT.matcher(new String(text.get(), StandardCharsets.UTF_8));
        if (!front.find()) {
            findings.add("R2", CARD, "no front matter");
            return;
        }
        SortedMap<String, String> wanted = new TreeMap<>();
        splits.forEach(split -> wanted.put(split, "data/" + split + "/*.parquet"));
        SortedMap<String, String> found = new TreeMap<>();
        Matcher pair = PAIR.matcher(front.group(1));
        while (pair.find()) {
            found.put(pair.group(1), pair.group(2));
        }
        boolean isDefault = front.group(1).matches("(?s).*config_name:\\s*[\"']?default.*");
        findings.when(
                !isDefault || !found.equals(wanted),
                "R2",
                CARD,
                "names the splits " + found.keySet() + ", the directory has " + splits);
    }

    /** @param version that it must have */
    void checkCroissant(DatasetFacts dataset, boolean isSealed, String version) {
        Optional<ObjectNode> read = manifests.object(CROISSANT, "R3");
        if (read.isEmpty()) {
            return;
        }
        ObjectNode document = read.get();
        Findings findings = manifests.findings();
        findings.when(
                document.path("isLiveDataset").asBoolean() == isSealed,
                "R3",
                CROISSANT,
                "isLiveDataset is " + document.path("isLiveDataset"));
        findings.when(
                !document.path("version").asText().equals(version),
                "R3",
                CROISSANT,
                "version " + document.path("version") + ", expected " + version);
        findings.when(
                !hasFiles(document) || !hasRecords(document, dataset),
                "R3",
                CROISSANT,
                "file sets, record sets or fields do not match the directory");
    }

    private boolean hasFiles(ObjectNode document) {
        Set<String> wanted = new TreeSet<>();
        splits.forEach(split -> wanted.add("data/" + split + "/*.parquet"));
        Set<String> found = new TreeSet<>();
        document.path("distribution").forEach(each -> {
            if (each.path("@type").asText().endsWith("FileSet")
                    && each.path("encodingFormat").asText().equals("application/x-parquet")) {
                found.add(each.path("includes").asText());
            }
        });
        return found.equals(wanted);
    }

    private boolean hasRecords(ObjectNode document, DatasetFacts dataset) {
        Set<String> columns = new TreeSet<>();
        dataset.features().forEach((column, feature) -> {
            if (feature.path("_type").isTextual()) {
                columns.add(column);
            }
        });
        Map<String, Set<String>> found = new TreeMap<>();
        for (JsonNode set : document.path("recordSet")) {
            Set<String> fields = new TreeSet<>();
            set.path("field").forEach(field -> fields.add(field.path("name").asText()));
            found.put(set.path("name").asText(), fields);
        }
        return found.keySet().equals(splits) && found.values().stream().allMatch(columns::equals);
    }
}
