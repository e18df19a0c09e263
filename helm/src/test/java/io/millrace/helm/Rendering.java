package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import io.millrace.jobs.reference.PipelinePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The chart with values, to be rendered or linted by Helm's own code. Immutable.
 *
 * @param values YAML documents, later ones over earlier ones
 * @param pipeline text of the pipeline file, or null if the values hold it
 */
record Rendering(List<String> values, String pipeline) {
    static final Path CHART = Path.of("chart");

    /** Helm inside helm-java believes in one of 2020. */
    private static final String KUBERNETES = "1.34.0";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The example of the reference, with a Secret for its keys. */
    static Rendering example() {
        return new Rendering(List.of("keys: {existingSecret: support-chat-keys}"), pipelineText());
    }

    /** The example with the paths that pods have. */
    static String pipelineText() {
        return PipelinePage.example()
                .replace("file:/etc/millrace/kek.json", "file:/etc/millrace/keys/kek.json")
                .replace("file:/etc/millrace/support-chat.keys", "file:/etc/millrace/keys/support-chat.keys")
                .replace("file:///var/lib/millrace/support-chat", "file:///data/state");
    }

    Rendering with(String yaml) {
        List<String> more = new ArrayList<>(values);
        more.add(yaml);
        return new Rendering(more, pipeline);
    }

    /** @throws IllegalArgumentException if the part does not stand there: the test would test nothing */
    Rendering replace(String part, String other) {
        if (!pipeline.contains(part)) {
            throw new IllegalArgumentException("the pipeline must hold '" + part + "'");
        }
        return new Rendering(values, pipeline.replace(part, other));
    }

    /** The same pipeline among the values. */
    Rendering asObject() {
        ObjectNode object = MAPPER.createObjectNode();
        object.set("pipeline", tree(pipeline));
        return new Rendering(values, null).with(object.toString());
    }

    Objects objects() {
        Path folder = temporary();
        try {
            List<JsonNode> documents = new ArrayList<>();
            new Load(LoadSettings.builder().build())
                    .loadAllFromString(command(folder).call())
                    .forEach(document -> documents.add(MAPPER.valueToTree(document)));
            return new Objects(documents.stream().filter(JsonNode::isObject).toList());
        } finally {
            delete(folder);
        }
    }

    /** What rendering is refused with. */
    String refusal() {
        try {
            return "rendered " + objects().all().size() + " objects";
        } catch (IllegalStateException refused) {
            return refused.getMessage();
        }
    }

    private TemplateCommand command(Path folder) {
        TemplateCommand command = new Helm(CHART)
                .template()
                .withName("chat")
                .withNamespace("data")
                .withKubeVersion(KUBERNETES);
        for (int i = 0; i < values.size(); i++) {
            command.withValuesFile(write(folder.resolve(i + ".yaml"), values.get(i)));
        }
        return pipeline == null
                ? command
                : command.setFile("pipelineFile", write(folder.resolve("pipeline.yaml"), pipeline));
    }

    /** Lints a copy of the chart whose own values are these: Helm's lint takes none here. */
    LintResult lint() {
        Path copy = temporary();
        try {
            copy(CHART, copy);
            ObjectNode merged = (ObjectNode) tree(Files.readString(CHART.resolve("values.yaml")));
            values.forEach(each -> merge(merged, tree(each)));
            if (pipeline != null) {
                merged.put("pipelineFile", pipeline);
            }
            write(copy.resolve("values.yaml"), merged.toString());
            return new Helm(copy).lint().strict().call();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } finally {
            delete(copy);
        }
    }

    static JsonNode tree(String yaml) {
        return MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static void merge(ObjectNode into, JsonNode more) {
        more.properties().forEach(field -> {
            if (into.get(field.getKey()) instanceof ObjectNode inner
                    && field.getValue().isObject()) {
                merge(inner, field.getValue());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("chart");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException trouble) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** What was rendered. */
    record Objects(List<JsonNode> all) {
        List<JsonNode> ofKind(String kind) {
            return all.stream()
                    .filter(object -> object.path("kind").asText().equals(kind))
                    .toList();
        }

        /** @throws IllegalArgumentException if there is not exactly one */
        JsonNode one(String kind, String name) {
            List<JsonNode> found = ofKind(kind).stream()
                    .filter(object -> object.at("/metadata/name").asText().equals(name))
                    .toList();
            if (found.size() != 1) {
                throw new IllegalArgumentException(found.size() + " of " + kind + " " + name);
            }
            return found.get(0);
        }

        JsonNode pod(String component) {
            return one("Deployment", "chat-millrace-" + component).at("/spec/template");
        }

        JsonNode container(String component) {
            return pod(component).at("/spec/containers/0");
        }

        List<String> command(String component) {
            return texts(container(component).path("command"));
        }

        /** Flink's options. */
        JsonNode flink() {
            List<String> texts = ofKind("ConfigMap").stream()
                    .map(map -> map.at("/data/config.yaml").asText())
                    .filter(text -> !text.isEmpty())
                    .toList();
            assertThat(texts).hasSize(1);
            return tree(texts.get(0));
        }

        static List<String> texts(JsonNode list) {
            return StreamSupport.stream(list.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
    }
}
