package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.commits.SplitPoints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code dataset.json}: contract, section 3 (R4, and what R6, R11, R13, R17 and R19 say of it). */
final class DatasetCheck {
    static final String PATH = RootLayout.DATASET;
    private static final Map<String, Shape> FIELDS = Map.of(
            "name", Shape.text(Names.NAME),
            "profile", Shape.text("train|media"),
            "features", Shape.OBJECT,
            "shapes", Shape.OBJECT,
            "ciphertext", Shape.OBJECT,
            "never_null", Shape.ARRAY,
            "split_rule", Shape.OBJECT);

    private final Manifests manifests;
    private final Findings findings;
    private final Map<String, JsonNode> features = new LinkedHashMap<>();
    private final List<String> neverNull = new ArrayList<>();

    DatasetCheck(Manifests manifests) {
        this.manifests = manifests;
        this.findings = manifests.findings();
    }

    /** Empty if files cannot be held against it, which is told. */
    Optional<DatasetFacts> check() {
        return manifests.load(PATH, "R4", FIELDS).flatMap(this::check);
    }

    private Optional<DatasetFacts> check(ObjectNode node) {
        node.get("never_null").forEach(column -> neverNull.add(column.asText()));
        node.get("features").properties().forEach(each -> features.put(each.getKey(), each.getValue()));
        boolean areKnown = features.keySet().stream().filter(this::isKnown).count() == features.size();
        JsonNode id = features.get(Dataset.ROW_ID);
        findings.when(
                id == null || !id.path("dtype").asText().equals("string") || !neverNull.contains(Dataset.ROW_ID),
                "R17",
                PATH,
                "_mr_id must be a string column and in never_null");
        neverNull.forEach(column ->
                findings.when(!features.containsKey(column), "R4", PATH, "never_null names no column: " + column));
        features.forEach(this::checkLength);
        node.get("shapes").properties().forEach(each -> checkShape(each.getKey(), each.getValue()));
        Map<String, String> ciphertext = ciphertext(node.get("ciphertext"));
        Optional<SplitPoints> split = split(node.get("split_rule"));
        return areKnown
                ? split.map(
                        rule -> new DatasetFacts(node.get("profile").asText(), features, neverNull, ciphertext, rule))
                : Optional.empty();
    }

    private boolean isKnown(String column) {
        JsonNode feature = features.get(column);
        try {
            FeatureText.logical(feature);
        } catch (IllegalArgumentException unknown) {
            findings.add("R13", PATH, "unknown feature of column " + column);
            return false;
        }
        boolean isNamed =
                column.matches(Names.COLUMN) && FeatureText.names(feature).allMatch(name -> name.matches(Names.COLUMN));
        findings.when(!isNamed, "R11", PATH, "column or field name in " + column);
        return true;
    }

    private void checkLength(String column, JsonNode feature) {
        if (FeatureText.hasLength(feature)) {
            boolean isTensor = feature.path("length").intValue() > 0
                    && feature.path("feature").path("dtype").asText().matches("bool|u?int\\d+|float\\d+");
            findings.when(
                    !isTensor, "R13", PATH, "column " + column + ": length is only for a column of numbers or bools");
            findings.when(
                    !neverNull.contains(column), "R13", PATH, "fixed-size column " + column + " is not in never_null");
        }
    }

    private void checkShape(String column, JsonNode shape) {
        long product = shape.isEmpty() ? 0 : 1;
        for (JsonNode dimension : shape) {
            product *= Math.max(0, dimension.longValue());
        }
        JsonNode length = features.getOrDefault(column, shape).path("length");
        findings.when(
                product <= 0 || length.longValue() != product,
                "R4",
                PATH,
                "shape " + shape + " does not fit column " + column);
    }

    private Map<String, String> ciphertext(JsonNode node) {
        Map<String, String> columns = new LinkedHashMap<>();
        node.properties().forEach(each -> {
            String column = each.getKey();
            JsonNode feature = features.get(column);
            boolean isBinary = feature != null && feature.path("dtype").asText().equals("binary");
            if (isBinary && each.getValue().asText().matches("encrypt|token")) {
                columns.put(column, each.getValue().asText());
            } else {
                findings.add("R19", PATH, "ciphertext names no binary column or no action: " + column);
            }
        });
        return columns;
    }

    private Optional<SplitPoints> split(JsonNode rule) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        boolean isGood = rule.path("seed").isIntegralNumber() && hasKey(rule.path("column"));
        for (JsonNode weight : rule.path("weights")) {
            JsonNode points = weight.path(1);
            isGood &= weight.path(0).asText().matches(Names.SPLIT)
                    && points.isIntegralNumber()
                    && points.intValue() >= 0
                    && weights.put(weight.path(0).asText(), points.intValue()) == null;
        }
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (!isGood || sum != 10_000) {
            findings.add("R6", PATH, "split_rule is wrong");
            return Optional.empty();
        }
        return Optional.of(new SplitPoints(
                rule.path("column").textValue(), rule.get("seed").longValue(), weights));
    }

    private boolean hasKey(JsonNode column) {
        JsonNode feature = features.get(column.asText());
        return column.isNull()
                || (feature != null && feature.path("dtype").asText().matches("string|u?int\\d+"));
    }
}
