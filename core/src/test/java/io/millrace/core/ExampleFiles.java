package io.millrace.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the files of a worked example into a folder, which goes with the process. */
final class ExampleFiles {
    private final Map<String, String> files;
    private final Path folder;

    ExampleFiles(Map<String, String> files) {
        this.files = files;
        try {
            folder = Files.createTempDirectory("example");
            folder.toFile().deleteOnExit();
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(Path file, String content) throws IOException {
        for (Path made = file.getParent(); !made.equals(folder); made = made.getParent()) {
            made.toFile().deleteOnExit();
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        file.toFile().deleteOnExit();
    }

    Map<String, Object> placed(Map<String, Object> settings) {
        Map<String, Object> placed = new LinkedHashMap<>();
        settings.forEach((option, value) -> placed.put(option, placed(value)));
        return placed;
    }

    private Object placed(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::placed).toList();
        }
        boolean isNamed = value instanceof String name
                && files.keySet().stream().anyMatch(file -> file.equals(name) || file.startsWith(name + "/"));
        return isNamed ? folder.resolve((String) value).toString() : value;
    }
}
