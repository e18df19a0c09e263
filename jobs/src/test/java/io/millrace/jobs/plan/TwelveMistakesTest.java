package io.millrace.jobs.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.jobs.file.PipelineFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file with twelve different mistakes gives twelve lines: none is missing, none merely follows from another. */
class TwelveMistakesTest {
    private static final String[] LINES = {
        "pipeline.yaml:1 pipeline: must be letters, digits, '.', '_' and '-', a letter or digit first, at most 64"
                + " characters",
        "pipeline.yaml:4 source.kafka.brokers: the environment has no BROKERS_THAT_NOBODY_SET; set it, or give a fallback"
                + " as in ${BROKERS_THAT_NOBODY_SET:-value}",
        "pipeline.yaml:6 source.kafka.start: must be earliest, latest, {group: name}, {timestamp: time} or {offsets:"
                + " {topic: {0: n}}}",
        "pipeline.yaml:7 source.kafka.event_time.max_latenes: is not an option (did you mean max_lateness?)",
        "pipeline.yaml:13 schema.fields.text.type: 'strng' is not a type (types: string, bool, int32, int64, float32,"
                + " float64, timestamp, date, bytes, json, label, image, audio, list<T>, tensor<T>[d1,…])",
        "pipeline.yaml:18 steps[1].mask.field: there is no field 'adress' here (did you mean address?)",
        "pipeline.yaml:19 steps[2].mask.keep_last: must be from 0 to 1000, got -1",
        "pipeline.yaml:20 steps[3].pseudonimize: is not a step (did you mean pseudonymize?)",
        "pipeline.yaml:21 split.by: the field amount leaves the last step as float64; a split goes by string, int32 or"
                + " int64",
        "pipeline.yaml:24 sink.parquet.shard_rows: must be a whole number, got 'many'",
        "pipeline.yaml:26 rejects.kafka.topic: is a topic that the pipeline reads: rejects would come round again; choose"
                + " another",
        "pipeline.yaml:27 run.state: is missing: Directory of checkpoints and savepoints, as a file: URI; holds records, so"
                + " guard it like the data.",
    };

    @Test
    void allAreToldAtOnceEachWithItsLineAndWayOut() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("twelve-mistakes.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            PipelineFile file = PipelineFile.of("pipeline.yaml", text, Map.of());
            assertThatThrownBy(() -> PipelinePlan.of(file))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.trouble())
                            .isEqualTo(Trouble.INVALID))
                    .satisfies(
                            refusal -> assertThat(refusal.getMessage().lines()).containsExactlyInAnyOrder(LINES));
        }
        assertThat(LINES).hasSize(12);
    }
}
