package io.millrace.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as exporters to ONNX write it.
 *
 * @param labels what the columns of its scores say
 * @param longest tokens that it takes at once
 */
record ModelFolder(Path model, Path tokenizer, Labels labels, int longest) {
    private static final int USUAL = 512;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads {@code config.json}. @throws Refusal if a file is missing or says nothing of labels */
    static ModelFolder of(Path folder) {
        Path model = file(folder, "model.onnx");
        Path tokenizer = file(folder, "tokenizer.json");
        JsonNode config = read(file(folder, "config.json"));
        List<String> labels = labels(config.path("id2label"));
        if (labels.isEmpty()) {
            throw refused(
                    "config.json in " + folder + " has no id2label from 0 on; export a model for token classification");
        }
        // Some models count places from 2 on, so two fewer are sure to fit.
        int longest = config.path("max_position_embeddings").asInt(USUAL) - 2;
        return new ModelFolder(model, tokenizer, new Labels(labels), Math.max(longest, 8));
    }

    private static Path file(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw refused(
                    "there is no " + name + " in " + folder
                            + "; give the folder of a model for token classification with model.onnx, tokenizer.json and config.json");
        }
        return file;
    }

    private static JsonNode read(Path config) {
        try {
            return JSON.readTree(config.toFile());
        } catch (IOException unfit) {
            throw new Refusal(Trouble.REFUSED, config + " cannot be read as JSON; export the model again", unfit);
        }
    }

    private static List<String> labels(JsonNode byNumber) {
        List<String> labels = new ArrayList<>();
        while (byNumber.has(String.valueOf(labels.size()))) {
            labels.add(byNumber.get(String.valueOf(labels.size())).asText());
        }
        return labels.size() == byNumber.size() ? labels : List.of();
    }

    static Refusal refused(String message) {
        return new Refusal(Trouble.REFUSED, message);
    }
}
