package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.LintResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineFileTest {
    private static final String GIVEN_WRONGLY = "give the pipeline exactly once";

    private static String told(LintResult result) {
        assertThat(result.isFailed()).as("%s", result.getMessages()).isTrue();
        return String.join("\n", result.getMessages());
    }

    @Test
    void theFileIsMountedAsItIsWithItsComments() {
        Rendering example = Rendering.example();
        assertThat(example.objects()
                        .one("ConfigMap", "chat-millrace-pipeline")
                        .at("/data/pipeline.yaml")
                        .asText())
                .isEqualTo(example.pipeline().stripTrailing())
                .contains("# also the dataset's name");
        assertThat(example.objects()
                        .container("jobmanager")
                        .path("volumeMounts")
                        .toString())
                .contains("\"mountPath\":\"/etc/millrace/pipeline\"");
        assertThat(example.objects().command("jobmanager")).endsWith("-f", "/etc/millrace/pipeline/pipeline.yaml");
    }

    @Test
    void anObjectIsMountedAsYaml() {
        Rendering object = Rendering.example().asObject();
        String mounted = object.objects()
                .one("ConfigMap", "chat-millrace-pipeline")
                .at("/data/pipeline.yaml")
                .asText();
        assertThat(Rendering.tree(mounted)).isEqualTo(Rendering.tree(Rendering.pipelineText()));
    }

    /** Both forms meet different checkers of the same schema, and must agree. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "parallelism: 2 | parallelism: \"${PARALLELISM:-2}\"",
                "start: earliest | start: {group: readers}",
                "start: earliest | start: {offsets: {support.chat: {0: 5}}}",
                "stop: never | stop: latest",
                "message_id: string | message_id: tensor<float32>[2,2]",
                "fields: [text]} | fields: [text], id: seal}",
                "- encrypt: | - repair_unicode: {fields: [text]}\\n  - encrypt:",
                "topics: [support.chat] | topics: [support.chat]\\n    properties: {ssl.key.password: file:/etc/millrace/keys/p}",
            })
    void bothFormsAccept(String part, String other) {
        Rendering changed = Rendering.example().replace(part, other.replace("\\n", "\n"));
        assertThat(changed.lint().isFailed())
                .as("%s", changed.lint().getMessages())
                .isFalse();
        assertThat(changed.asObject().refusal()).startsWith("rendered ");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pipeline: support-chat | pipelin: support-chat | pipelineFile:1 pipelin is not known here",
                "pipeline: support-chat | pipelin: support-chat | pipelineFile:1 the file lacks pipeline",
                "parallelism: 2 | parallelism: 0 | pipelineFile:30 run.parallelism must be at least 1",
                "parallelism: 2 | parallelism: two | pipelineFile:30 run.parallelism must be a whole number, is a text",
                "parallelism: 2 | paralelism: 2 | pipelineFile:30 run.paralelism is not known here",
                "profile: train | profile: trian | pipelineFile:27 sink.parquet.profile must be one of: train, media",
                "start: earliest | start: yesterday | pipelineFile:8 source.kafka.start must be one of",
                "message_id: string | message_id: text | pipelineFile:14 schema.fields.message_id has a form",
                "message_id: string | Message: string | pipelineFile:14 schema.fields.Message has a form",
                "message_id: string | _mr_id: string | pipelineFile:14 schema.fields._mr_id has a form",
                "- encrypt: {fields: [text]} | - encrpyt: {fields: [text]} | pipelineFile:22 steps[0].encrpyt is not known",
                "- encrypt: {fields: [text]} | - encrypt: {fields: text} | pipelineFile:22 steps[0].encrypt.fields must be a list",
                "domain: customers | domane: customers | pipelineFile:23 steps[1].pseudonymize.domane is not known here",
                "topics: [support.chat] | topics: support.chat | pipelineFile:7 source.kafka.topics must be a list",
                "stop: never | properties: {sasl.jaas.config: hunter2} | pipelineFile:9 source.kafka.properties.sasl.jaas.config must be file:PATH",
            })
    void bothFormsRefuseAndTheFileHasLines(String part, String other, String message) {
        Rendering changed = Rendering.example().replace(part, other);
        assertThat(told(changed.lint())).contains(message, "millrace validate");
        assertThat(changed.refusal()).contains(message, "millrace validate");
        assertThat(changed.asObject().refusal()).doesNotStartWith("rendered ").doesNotContain("hunter2");
        assertThat(changed.asObject().lint().isFailed()).isTrue();
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String told = Rendering.example()
                .replace("parallelism: 2", "parallelism: 0")
                .replace("stop: never", "stopp: never")
                .refusal();
        assertThat(told).contains("pipelineFile:9 source.kafka.stopp is not known", "pipelineFile:30 run.parallelism");
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        Rendering broken = Rendering.example().replace("split: {by", "split: {{by");
        assertThat(told(broken.lint())).contains("pipelineFile:24 is no YAML");
        assertThat(broken.refusal()).contains("pipelineFile:24 is no YAML");
    }

    @Test
    void itIsGivenExactlyOnce() {
        assertThat(new Rendering(List.of("{}"), null).refusal()).contains(GIVEN_WRONGLY);
        assertThat(told(new Rendering(List.of("{}"), null).lint())).contains(GIVEN_WRONGLY);
        Rendering twice = new Rendering(Rendering.example().asObject().values(), Rendering.pipelineText());
        assertThat(twice.refusal()).contains(GIVEN_WRONGLY);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "file:///data/state | file:///var/state | run.state /var/state would be lost with its pod",
                "path: /data/support-chat | path: /dataset/chat | sink.parquet.path /dataset/chat would be lost",
                "state: file:///data/state | state: \"file://${STATE}\" | the pipeline needs ${STATE}, which nothing sets",
                "topics: [support.chat] | topics: ['${TOPIC}'] | the pipeline needs ${TOPIC}, which nothing sets",
            })
    void placesAndVariablesMustBeThere(String part, String other, String message) {
        Rendering changed = Rendering.example().replace(part, other);
        assertThat(changed.refusal()).contains(message);
        assertThat(told(changed.lint())).contains(message);
    }

    @Test
    void variablesAreFilledFromTheEnvironmentOfThePods() {
        Rendering changed = Rendering.example()
                .replace("file:///data/state", "\"file://${ROOT}/state\"")
                .with("env: [{name: ROOT, value: /data/here}]");
        assertThat(changed.objects()
                        .flink()
                        .path("high-availability.storageDir")
                        .asText())
                .isEqualTo("file:///data/here/state/ha");
        assertThat(changed.objects().container("jobmanager").path("env").toString())
                .contains("{\"name\":\"ROOT\",\"value\":\"/data/here\"}");
    }

    @Test
    void aVariableThatTheChartCannotSeeIsNoGuess() {
        String fromSecret = "env: [{name: ROOT, valueFrom: {secretKeyRef: {name: a, key: b}}}]";
        assertThat(Rendering.example()
                        .replace("file:///data/state", "\"file://${ROOT:-/data}/state\"")
                        .with(fromSecret)
                        .refusal())
                .contains("the chart must see run.state");
    }
}
