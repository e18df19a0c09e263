package io.millrace.jobs.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binder;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.privacy.find.DetectionSettings;
import io.millrace.privacy.gate.DropLeaks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeakGateTest {
    private static final String ENCRYPT = "  - encrypt: {fields: [text]}\n";
    private static final String SCRUB = "  - scrub_text: {field: text}\n";

    private static List<String> ids(PipelineText text) {
        return text.plan().steps().stream().map(step -> step.ref().id()).toList();
    }

    @Test
    void aPipelineThatScrubsATextHasItWithoutAsking() {
        assertThat(ids(new PipelineText().replace(ENCRYPT, SCRUB)))
                .containsExactly("scrub_text", "pseudonymize", "leak");
        assertThat(ids(new PipelineText())).containsExactly("encrypt", "pseudonymize");
    }

    @Test
    void anyOtherMayAskForIt() {
        PipelineText text = new PipelineText().replace("split:", "leak_gate: {fields: [message_id]}\nsplit:");
        assertThat(ids(text)).containsExactly("encrypt", "pseudonymize", "leak");
    }

    @Test
    void aShareOfNothingTakesItAway() {
        PipelineText text =
                new PipelineText().replace(ENCRYPT, SCRUB).replace("split:", "leak_gate: {share: 0}\nsplit:");
        assertThat(ids(text)).containsExactly("scrub_text", "pseudonymize");
    }

    private static PipelineText withGate(String options) {
        return new PipelineText().replace("split:", "leak_gate: " + options + "\nsplit:");
    }

    @Test
    void itsMistakesAreToldWhereTheyStand() {
        assertThat(withGate("{feilds: [a]}").mistakes())
                .singleElement()
                .asString()
                .endsWith("leak_gate.feilds: is not an option (did you mean fields?)");
        assertThat(withGate("{except_fields: [nowhere]}").mistakes())
                .singleElement()
                .asString()
                .contains("leak_gate.except_fields: there is no field 'nowhere' here");
    }

    @Test
    void whatIsReleasedIsNeitherTreatedNorScanned() {
        PipelineText text =
                new PipelineText().replace(ENCRYPT, "").replace("split:", "release: [text]\nleak_gate: {}\nsplit:");
        assertThat(ids(text)).containsExactly("pseudonymize", "leak");
        assertThat(text.plan().output().field(3).isSensitive()).isTrue();
    }

    /** Its check digits are right, so a scan would take the ciphertext of a card for a card. */
    @Test
    void ciphertextOfTheSameFormIsNotScanned() {
        PipelineText text = new PipelineText()
                .replace(ENCRYPT, SCRUB)
                .replace(
                        "pseudonymize: {field: customer_id, domain: customers}",
                        "encrypt_format: {field: customer_id, domain: customers, checksum: luhn}");
        List<PlannedStep> steps = text.plan().steps();
        PlannedStep gate = steps.get(steps.size() - 1);
        assertThat(gate.ref().id()).isEqualTo("leak");
        assertThat(StepFlow.namesIn(gate.ref().settings()))
                .contains("customer_id")
                .doesNotContain("text");
    }

    /** Their rejects show no values. */
    @Test
    void everyStepThatRejectsLeaksIsKnown() {
        PipelineText text = new PipelineText().replace(ENCRYPT, SCRUB + "  - drop_leaks: {id: early}\n");
        assertThat(text.plan().leakGates()).containsExactlyInAnyOrder("early", "leak");
        assertThat(new PipelineText().plan().leakGates()).isEmpty();
    }

    private static DropLeaks.Settings gate(String steps, String options) {
        List<PlannedStep> planned = new PipelineText()
                .replace(ENCRYPT, steps)
                .replace("split:", options + "split:")
                .plan()
                .steps();
        Node settings = planned.get(planned.size() - 1).ref().settings();
        return new Binder(new Problems()).bind(DropLeaks.Settings.class, settings, "");
    }

    @Test
    void itKnowsWhatEachScrubbingStepFinds() {
        String first = "  - scrub_text: {field: text, find: {allow: [a@shop.example], except_types: [URL, AGE],"
                + " patterns: {STAFF: \"E-[0-9]{3}\"}}}\n";
        String second = "  - scrub_text: {id: two, field: message_id, find: {patterns: {STAFF: \"E-[0-9]{6}\"}}}\n";
        String third = "  - scrub_text: {id: three, field: message_id}\n";
        assertThat(gate(first + second + third, "").scrubbedWith())
                .containsExactly(
                        new DetectionSettings(
                                List.of(),
                                List.of("URL", "AGE"),
                                0.4,
                                Map.of("STAFF", "E-[0-9]{3}"),
                                Map.of(),
                                0,
                                List.of("a@shop.example"),
                                Map.of()),
                        new DetectionSettings(
                                List.of(),
                                List.of(),
                                0.4,
                                Map.of("STAFF", "E-[0-9]{6}"),
                                Map.of(),
                                0,
                                List.of(),
                                Map.of()),
                        DetectionSettings.DEFAULT);
    }

    @Test
    void aFindOfItsOwnTakesThePlaceOfThat() {
        String scrub = "  - scrub_text: {field: text, find: {allow: [a@shop.example]}}\n";
        DropLeaks.Settings own = gate(scrub, "leak_gate: {find: {min_score: 0.9}}\n");
        assertThat(own.find().minScore()).isEqualTo(0.9);
        assertThat(own.scrubbedWith()).isEmpty();
        assertThat(withGate("{find: {min_score: 0.9}, scrubbed_with: [{types: [EMAIL]}]}")
                        .mistakes())
                .singleElement()
                .asString()
                .endsWith("leak_gate.scrubbed_with: goes without find, which says itself what is a leak; remove one of"
                        + " them");
    }

    @Test
    void onlyWhatIsSensitiveCanBeReleased() {
        assertThat(new PipelineText()
                        .replace("split:", "release: [message_id, txt]\nsplit:")
                        .mistakes())
                .hasSize(2)
                .anyMatch(mistake -> mistake.contains("release: names 'message_id', which is not sensitive there"))
                .anyMatch(mistake -> mistake.contains("no such field leaves the last step (did you mean text?)"));
    }

    @Test
    void aSplitByCiphertextTellsWhatToUseInstead() {
        assertThat(new PipelineText()
                        .replace(
                                "pseudonymize: {field: customer_id, domain: customers}",
                                "encrypt: {id: two, fields: [customer_id]}")
                        .mistakes())
                .singleElement()
                .asString()
                .contains("split.by: the field customer_id is encrypted: equal values look different");
    }

    @Test
    void scrubbingNeedsKeysOnlyForKeyedReplacements() {
        String noKeys =
                "keys: {kek: \"file:/etc/millrace/kek.json\", bundle: \"file:/etc/millrace/support-chat.keys\"}\n";
        PipelineText plain = new PipelineText()
                .replace(ENCRYPT, SCRUB)
                .replace(
                        "  - pseudonymize: {field: customer_id, domain: customers}\n",
                        "  - mask: {field: customer_id}\n")
                .replace(noKeys, "");
        assertThat(plain.plan().domains()).isEmpty();
        assertThat(plain.replace("scrub_text: {field: text}", "scrub_text: {field: text, replace_with: token}")
                        .mistakes())
                .singleElement()
                .asString()
                .contains("keys: is missing, and scrub_text needs it");
    }
}
