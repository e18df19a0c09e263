package io.millrace.jobs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.millrace.jobs.plan.Catalog;
import io.millrace.jobs.plan.PipelineText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PipelineSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static JsonSchema schema;

    @BeforeAll
    static void readSchema() {
        schema = FACTORY.getSchema(new PipelineSchema(Catalog.ours()).text());
    }

    private static Set<ValidationMessage> judge(PipelineText text) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(text.text());
        JsonNode json = JSON.valueToTree(tree);
        return schema.validate(json);
    }

    @Test
    void itIsASchemaOfTheDraft() {
        JsonSchema draft = FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(new PipelineSchema(Catalog.ours()).text(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void itAcceptsTheExample() {
        assertThat(judge(new PipelineText())).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "parallelism: 2 | parallelism: \"${PARALLELISM:-2}\"",
                "start: earliest | start: {group: readers}",
                "start: earliest | start: {timestamp: '2026-01-01T00:00:00Z'}",
                "start: earliest | start: {offsets: {support.chat: {0: 5}}}",
                "stop: never | stop: latest",
                "message_id: string | message_id: tensor<float32>[2,2]",
                "fields: [text]} | fields: [text], id: seal}",
                "topics: [support.chat] | properties: {sasl.jaas.config: file:/jaas, ssl.key.password: '${FILE}'}",
                "rejects: | plugins: [com.acme.Steps]",
            })
    void itAccepts(String part, String other) {
        PipelineText text = part.equals("rejects:")
                ? new PipelineText()
                        .replace("rejects:", other + "\nrejects:")
                        .replace("- encrypt: {fields: [text]}", "- acme_step: {a: 1}")
                : new PipelineText().replace(part, other.replace("properties:", part + "\n    properties:"));
        assertThat(judge(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pipeline: | pipelin: | pipeline",
                "parallelism: 2 | parallelism: 0 | /run/parallelism",
                "parallelism: 2 | parallelism: two | /run/parallelism",
                "parallelism: 2 | paralelism: 2 | paralelism",
                "profile: train | profile: trian | /sink/parquet/profile",
                "start: earliest | start: yesterday | /source/kafka/start",
                "message_id: string | message_id: text | /schema/fields/message_id",
                "message_id: string | Message: string | Message",
                "- encrypt: {fields: [text]} | - encrpyt: {fields: [text]} | encrpyt",
                "- encrypt: {fields: [text]} | - encrypt: {field: [text]} | /steps/0",
                "- encrypt: {fields: [text]} | - encrypt: {fields: text} | /steps/0/encrypt/fields",
                "topics: [support.chat] | topics: support.chat | /source/kafka/topics",
                "topics: [support.chat] | properties: {sasl.jaas.config: hunter2} | /sasl/jaas/config",
                "message_id: string | _mr_id: string | _mr_id",
            })
    void itRefuses(String part, String other, String place) {
        List<String> messages =
                judge(new PipelineText().replace(part, other.replace("properties:", part + "\n    properties:")))
                        .stream()
                        .map(ValidationMessage::toString)
                        .map(message -> message.replace("$.", "/")
                                .replace(".", "/")
                                .replace("[", "/")
                                .replace("]", ""))
                        .toList();
        assertThat(messages).anyMatch(message -> message.contains(place));
    }
}
