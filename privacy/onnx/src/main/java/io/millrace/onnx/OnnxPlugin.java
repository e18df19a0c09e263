package io.millrace.onnx;

import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.user.RecognizerPlugin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens folders with {@code model.onnx}, {@code tokenizer.json} and {@code config.json}, each once for the whole JVM. */
public final class OnnxPlugin implements RecognizerPlugin {
    private static final Map<Path, Recognizer> OPEN = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "onnx";
    }

    @Override
    public List<String> types(Path place) {
        return ModelFolder.of(place).labels().types();
    }

    @Override
    public Recognizer open(Path place) {
        return OPEN.computeIfAbsent(place.toAbsolutePath().normalize(), folder -> {
            ModelFolder read = ModelFolder.of(folder);
            return new TokenClassifier(read.labels(), new Model(read));
        });
    }
}
