package io.millrace.sinks.commits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The Croissant 1.1 description of a live root: a file set and a record set per split, a field per column. Source: the
 * Croissant format specification of MLCommons, and contract, R3.
 */
public record Croissant(DatasetFile dataset, DataCard card, List<String> splits, String version) {
    private static final List<String> PLAIN_TERMS = List.of(
            "citeAs",
            "column",
            "extract",
            "field",
            "fileProperty",
            "fileObject",
            "fileSet",
            "format",
            "includes",
            "isArray",
            "arrayShape",
            "jsonPath",
            "key",
            "md5",
            "parentField",
            "path",
            "recordSet",
            "references",
            "regex",
            "repeated",
            "replace",
            "samplingRate",
            "separator",
            "source",
            "subField",
            "transform",
            "equivalentProperty");

    /**
     * The description of a root that is there; who takes it keeps what people wrote beside {@code distribution} and
     * {@code recordSet}.
     *
     * @param json its {@code dataset.json}
     * @throws IOException if that is damaged; the message is a predicate of the file
     */
    public static ObjectNode of(byte[] json, List<String> splits, String version) throws IOException {
        return new Croissant(DatasetJson.read(json), new DataCard(null, null, Instant.EPOCH), splits, version)
                .document();
    }

    ObjectNode document() {
        ObjectNode document = ManifestJson.object();
        document.set("@context", context());
        document.put("@type", "sc:Dataset").put("name", dataset.name());
        document.put("description", card.description() == null ? dataset.name() : card.description());
        if (card.license() != null) {
            document.put("license", card.license());
        }
        document.put("datePublished", ManifestJson.time(card.published()))
                .put("conformsTo", "http://mlcommons.org/croissant/1.1")
                .put("isLiveDataset", true)
                .put("version", version);
        ArrayNode distribution = document.putArray("distribution");
        ArrayNode recordSets = document.putArray("recordSet");
        for (String split : splits) {
            distribution.add(fileSet(split));
            recordSets.add(recordSet(split));
        }
        return document;
    }

    private static ObjectNode context() {
        ObjectNode context = ManifestJson.object()
                .put("@language", "en")
                .put("@vocab", "https://schema.org/")
                .put("sc", "https://schema.org/")
                .put("cr", "http://mlcommons.org/croissant/")
                .put("rai", "http://mlcommons.org/croissant/RAI/")
                .put("dct", "http://purl.org/dc/terms/")
                .put("conformsTo", "dct:conformsTo")
                .put("isLiveDataset", "cr:isLiveDataset");
        for (String term : PLAIN_TERMS) {
            context.put(term, "cr:" + term);
        }
        for (String json : List.of("data", "examples")) {
            context.putObject(json).put("@id", "cr:" + json).put("@type", "@json");
        }
        context.putObject("dataType").put("@id", "cr:dataType").put("@type", "@vocab");
        return context;
    }

    private static ObjectNode fileSet(String split) {
        return ManifestJson.object()
                .put("@type", "cr:FileSet")
                .put("@id", "files-" + split)
                .put("name", "files-" + split)
                .put("encodingFormat", "application/x-parquet")
                .put("includes", "data/" + split + "/*.parquet");
    }

    private ObjectNode recordSet(String split) {
        ObjectNode set = ManifestJson.object()
                .put("@type", "cr:RecordSet")
                .put("@id", split)
                .put("name", split);
        ArrayNode fields = set.putArray("field");
        for (Map.Entry<String, JsonNode> column :
                DatasetJson.features(dataset.features()).properties()) {
            if (column.getValue().path("_type").isTextual()) {
                fields.add(field(split, column.getKey(), column.getValue()));
            }
        }
        return set;
    }

    private static ObjectNode field(String split, String column, JsonNode feature) {
        boolean list = "List".equals(feature.path("_type").asText());
        JsonNode element = list ? feature.path("feature") : feature;
        ObjectNode field = ManifestJson.object()
                .put("@type", "cr:Field")
                .put("@id", split + "/" + column)
                .put("name", column)
                .put("dataType", dataType(element));
        ObjectNode source = field.putObject("source");
        source.putObject("fileSet").put("@id", "files-" + split);
        source.putObject("extract").put("column", column);
        if (!list && isMedia(element)) {
            source.putObject("transform").put("jsonPath", "bytes");
        }
        if (list) {
            field.put("isArray", true)
                    .put("arrayShape", String.valueOf(feature.path("length").asInt(-1)));
        }
        return field;
    }

    private static boolean isMedia(JsonNode feature) {
        return List.of("Image", "Audio").contains(feature.path("_type").asText());
    }

    private static String dataType(JsonNode feature) {
        String type = feature.path("_type").asText();
        String values = feature.path("dtype").asText();
        if (isMedia(feature)) {
            return "sc:" + type + "Object";
        }
        if (values.equals("bool")) {
            return "sc:Boolean";
        }
        if (values.startsWith("float")) {
            return "sc:Float";
        }
        if (values.startsWith("time") || values.startsWith("date")) {
            return values.startsWith("time") ? "sc:DateTime" : "sc:Date";
        }
        return type.equals("ClassLabel") || values.contains("int") ? "sc:Integer" : "sc:Text";
    }
}
