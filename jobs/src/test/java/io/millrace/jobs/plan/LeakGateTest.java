package io.millrace.jobs.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private static String gate(String steps, String options) {
        List<PlannedStep> planned = new PipelineText()
                .replace(ENCRYPT, steps)
                .replace("split:", options + "split:")
                .plan()
                .steps();
        return planned.get(planned.size() - 1).ref().settings().toString();
    }

    @Test
    void whatScrubbingLetsStandIsNoLeak() {
        String first = "  - scrub_text: {field: text, find: {allow: [a@shop.example], except_types: [URL, AGE]}}\n";
        String second = "  - scrub_text: {id: two, field: message_id, find: {allow: [b], except_types: [AGE]}}\n";
        assertThat(gate(first, "")).contains("a@shop.example", "URL", "AGE", "0.7");
        assertThat(gate(first + second, ""))
                .contains("a@shop.example", "b", "AGE")
                .doesNotContain("URL");
        assertThat(gate(first, "leak_gate: {find: {min_score: 0.9}}\n"))
                .contains("0.9")
                .doesNotContain("a@shop.example");
    }

    @Test
    void whatUsersFindThemselvesIsALeakElsewhere() {
        String steps = "  - scrub_text: {field: text, find: {patterns: {STAFF: \"E-[0-9]{6}\"}}}\n"
                + "  - scrub_text: {id: two, field: message_id, find: {patterns: {DESK: \"D-[0-9]{3}\"}}}\n";
        assertThat(gate(steps, "")).contains("STAFF", "E-[0-9]{6}", "DESK", "0.7");
        assertThat(gate(steps, "leak_gate: {find: {min_score: 0.9}}\n")).doesNotContain("STAFF");
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
