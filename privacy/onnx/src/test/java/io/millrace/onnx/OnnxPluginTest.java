package io.millrace.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import io.millrace.core.Refusal;
import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.DetectionSettings;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxPluginTest {
    private static final List<String> TYPES = List.of("PERSON", "ORGANIZATION", "LOCATION");

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void write() {
        folder = TinyModel.write(parent, TinyModel.LABELS);
    }

    private Detection detection(List<String> problems) {
        Map<String, String> model = Map.of("onnx", folder.toString());
        return new Detection(
                new DetectionSettings(TYPES, List.of(), 0.4, Map.of(), Map.of(), 0, List.of(), model),
                (option, message) -> problems.add(option + ": " + message));
    }

    /** What the model finds and Millrace does not by itself. */
    private List<String> found(String text) {
        List<String> problems = new ArrayList<>();
        Detection detection = detection(problems);
        assertThat(problems).isEmpty();
        detection.open();
        return detection.find(text).stream()
                .filter(finding -> finding.rule().equals("plugin.onnx"))
                .map(finding -> finding.type() + " " + text.substring(finding.start(), finding.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nia quell works at orbex in tallow. | PERSON nia quell, ORGANIZATION orbex, LOCATION tallow
                    😀😀 nia works in 雨城.              | PERSON nia, LOCATION 雨城
                    orbex orbex                         | ORGANIZATION orbex, ORGANIZATION orbex
                    at quells.                          | PERSON quells
                    works at in                         | ''
                    """)
    void findsWhatTheModelKnows(String text, String expected) {
        assertThat(String.join(", ", found(text))).isEqualTo(expected);
    }

    @Test
    void aNameInBase64IsTheWholeToken() {
        String hidden = Base64.getEncoder().encodeToString("works at orbex in in in".getBytes(StandardCharsets.UTF_8));
        assertThat(found("see " + hidden + " there")).containsExactly("ORGANIZATION " + hidden);
    }

    @Test
    void longTextsAreReadInPiecesAndNothingIsLost() {
        for (int shift = 0; shift < 8; shift++) {
            String text = "x".repeat(shift) + " " + "nia works at orbex in in. ".repeat(300);
            assertThat(found(text)).hasSize(600);
        }
        assertThat(found(".".repeat(500) + "orbex")).containsExactly("ORGANIZATION orbex");
        assertThat(String.join("", found("雨城".repeat(300))).replace("LOCATION ", ""))
                .isEqualTo("雨城".repeat(300));
    }

    /** For the test of the page that tells how to plug a model in. */
    @Test
    void aModelIsLeftBesideThePlugin() {
        assertThat(TinyModel.write(Path.of("target"), TinyModel.LABELS)).isDirectoryContaining("glob:**/model.onnx");
    }

    @Test
    void aModelIsReadOnceForAllSlots() {
        OnnxPlugin plugin = new OnnxPlugin();
        assertThat(plugin.open(folder)).isSameAs(plugin.open(folder.resolve("../model")));
        assertThat(plugin.types(folder)).containsExactly("LOCATION", "ORGANIZATION", "PERSON");
    }

    @Test
    void mistakesAreToldWhenThePipelineIsChecked() throws IOException {
        List<String> problems = new ArrayList<>();
        Files.delete(folder.resolve("tokenizer.json"));
        detection(problems);
        assertThat(problems).singleElement().asString().startsWith("recognizers.onnx: there is no tokenizer.json in");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"1\": \"B-PER\"}}");
        assertThatThrownBy(() -> new OnnxPlugin().types(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has no id2label from 0 on");
        Files.writeString(folder.resolve("config.json"), "{");
        assertThatThrownBy(() -> new OnnxPlugin().types(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be read as JSON");
    }

    /** As a job has when it begins again on a cluster that stayed. */
    @Test
    void anotherClassLoaderLoadsItsOwnLibraries() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (URLClassLoader own = new OwnClasses()) {
                Class<?> plugin = own.loadClass(OnnxPlugin.class.getName());
                assertThat(plugin).isNotSameAs(OnnxPlugin.class);
                Object made = plugin.getConstructor().newInstance();
                assertThat(plugin.getMethod("open", Path.class).invoke(made, folder))
                        .isNotNull();
            }
        }
        assertThat(System.getProperty("ENGINE_CACHE_DIR")).isNull();
    }

    /** Those of the plug-in and its libraries; all else is shared. */
    private static final class OwnClasses extends URLClassLoader {
        OwnClasses() {
            super(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(OwnClasses::url)
                    .toArray(URL[]::new));
        }

        private static URL url(String place) {
            try {
                return Path.of(place).toUri().toURL();
            } catch (MalformedURLException bad) {
                throw new IllegalArgumentException(bad);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean own = name.startsWith("ai.") || name.startsWith("io.millrace.onnx.");
            Class<?> found = own ? findLoadedClass(name) : super.loadClass(name, resolve);
            return found == null ? findClass(name) : found;
        }
    }

    /** A later version has a part that sends who uses it, and what for, to its maker. */
    @Test
    void theRuntimeReportsToNobody() throws IOException {
        String library = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(library)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("OrtGetApiBase")
                    .doesNotContain("ORT_DISABLE_TELEMETRY");
        }
        new OnnxPlugin().open(folder);
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({"model.onnx, is no model that can be read", "tokenizer.json, is no tokenizer that can be read"})
    void whatIsNoModelIsRefused(String file, String message) throws IOException {
        Files.writeString(folder.resolve(file), "no");
        assertThatThrownBy(() -> new OnnxPlugin().open(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }

    @Test
    void aModelWithOtherLabelsIsRefused() {
        folder = TinyModel.write(parent, List.of("O", "B-PER"));
        assertThatThrownBy(() -> new OnnxPlugin().open(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not give a score for each token and label");
    }
}
