package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.ingestion.WithBroker;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every bad record becomes one reject with its reason and origin, and hinders no other record. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BadInputIT extends WithBroker {
    private static Map<String, Long> offsets;
    private static BadPipeline pipeline;
    private static List<JsonNode> rejects;

    @BeforeAll
    static void runOnce() throws Exception {
        offsets = BadRecords.send(broker);
        pipeline = new BadPipeline(directory.resolve("once"), broker.brokers(), "{files: {path: \"HERE/rejects\"}}");
        rejects = pipeline.rejects();
    }

    private static void rejected(String word, String step, String reason) {
        List<JsonNode> lines = rejects.stream()
                .filter(line -> line.get("offset").asLong() == offsets.get(word))
                .toList();
        assertThat(lines).as(word).hasSize(1);
        JsonNode line = lines.get(0);
        assertThat(line.get("topic").asText()).isEqualTo(BadRecords.TOPIC);
        assertThat(line.get("partition").asInt()).isZero();
        assertThat(line.get("step").asText() + "." + line.get("reason").asText())
                .isEqualTo(step + "." + reason);
    }

    @Test
    void brokenJson() {
        rejected("broken JSON", "intake", "not_json");
    }

    @Test
    void wrongTypes() {
        rejected("wrong type", "intake", "wrong_type");
    }

    @Test
    void missingRequiredFields() {
        rejected("missing required field", "intake", "missing_field");
    }

    @Test
    void unknownFields() {
        rejected("unknown field", "intake", "unknown_field");
    }

    @Test
    void unknownFieldsThatAreToBeIgnored() throws Exception {
        BadPipeline ignoring = new BadPipeline(
                directory.resolve("ignoring"), broker.brokers(), "{files: {path: \"HERE/rejects\"}}", "ignore");
        assertThat(ignoring.rejects())
                .hasSize(offsets.size() - 1)
                .noneMatch(line -> line.get("offset").asLong() == offsets.get("unknown field"));
        assertThat(Rows.column(ignoring.root(), "_mr_id"))
                .hasSize(BadRecords.GOOD + 1)
                .contains(BadRecords.TOPIC + "/0/" + offsets.get("unknown field") + "/0");
    }

    @Test
    void recordsOfTwentyMegabytes() {
        rejected("20 MB", "intake", "record_too_large");
    }

    @Test
    void deepNesting() {
        rejected("deep nesting", "intake", "too_deep");
    }

    @Test
    void invalidUtf8() {
        rejected("invalid UTF-8", "intake", "not_utf8");
    }

    @Test
    void numbersWithoutEnd() {
        rejected("long number", "intake", "number_too_long");
    }

    @Test
    void datesInTheYear9999() {
        rejected("year 9999", "intake", "event_time_out_of_range");
    }

    @Test
    void whatAStepDoesNotKeep() {
        rejected("too short", "keep_by_length", "too_short");
    }

    @Test
    void imagesThatAreNone() {
        rejected("no image", "intake", "not_an_image");
    }

    @Test
    void imagesThatClaimFiftyThousandPixelsSquared() {
        rejected("50,000 x 50,000", "intake", "image_too_large");
    }

    @Test
    void nullValues() {
        rejected("null value", "intake", "missing_field");
    }

    @Test
    void nullInsteadOfAnObject() {
        rejected("null document", "intake", "not_an_object");
    }

    @Test
    void tombstones() {
        rejected("tombstone", "intake", "tombstone");
    }

    @Test
    void theAccountsOfTheCommitsAgree() throws Exception {
        Funnel funnel = Funnel.of(pipeline.root());
        assertThat(funnel.held()).isZero();
        assertThat(funnel.counts().consumed()).isEqualTo(offsets.size() + BadRecords.GOOD);
        assertThat(funnel.counts().kept()).isEqualTo(BadRecords.GOOD).isEqualTo(funnel.rows());
        assertThat(funnel.counts().rejected().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(offsets.size())
                .isEqualTo(rejects.size());
        assertThat(Rows.column(pipeline.root(), "_mr_id"))
                .hasSize(BadRecords.GOOD)
                .doesNotHaveDuplicates();
    }

    @Test
    void theAccountOfEveryCommitIsBalancedAndCoversEveryOffsetOnce() throws Exception {
        Account.isBalanced(pipeline.commits(), BadRecords.TOPIC, offsets.size() + BadRecords.GOOD);
    }

    @Test
    void nothingBadAndNothingSensitiveIsSaidOnTheTerminal() {
        assertThat(pipeline.terminal).doesNotContain("no end", "not a picture", BadRecords.GOOD_TEXT, "Exception");
    }

    @Test
    void everyRejectNamesAnotherRecord() {
        Set<Long> named = new HashSet<>();
        rejects.forEach(line -> named.add(line.get("offset").asLong()));
        assertThat(named).containsExactlyInAnyOrderElementsOf(offsets.values());
    }
}
