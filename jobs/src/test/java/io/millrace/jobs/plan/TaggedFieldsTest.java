package io.millrace.jobs.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Ciphertext;
import io.millrace.core.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedFieldsTest {
    private static final String STEPS =
            "steps:\n  - encrypt: {fields: [text]}\n" + "  - pseudonymize: {field: customer_id, domain: customers}\n";

    /** Of the example: text and customer_id carry the tag {@code person}, message_id {@code technical}. */
    private static PipelineText tagged(String steps) {
        return new PipelineText()
                .replace(STEPS, "steps:\n" + steps)
                .replace("message_id: string", "message_id: {type: string, tags: [technical]}")
                .replace("text: {type: string, tags: [sensitive]", "text: {type: string, tags: [person, sensitive]")
                .replace(
                        "customer_id: {type: string, tags: [sensitive]}",
                        "customer_id: {type: string, tags: [sensitive, person]}");
    }

    private static List<String> ids(PipelinePlan plan) {
        return plan.steps().stream().map(step -> step.ref().id()).toList();
    }

    @Test
    void aTagInAListMeansEveryFieldThatCarriesIt() {
        PipelinePlan plan = tagged("  - encrypt: {fields: [message_id, tag:person]}\n")
                .replace("split: {by: customer_id,", "split: {")
                .plan();
        assertThat(ids(plan)).containsExactly("encrypt");
        assertThat(plan.output().fields())
                .filteredOn(field -> field.ciphertext() == Ciphertext.ENCRYPT)
                .extracting(Field::name)
                .containsExactlyInAnyOrder("message_id", "text", "customer_id");
    }

    @Test
    void aTagInAFieldMakesAStepForEach() {
        PipelinePlan plan = tagged("  - pseudonymize: {field: tag:person, domain: customers, id: hide}\n")
                .plan();
        assertThat(ids(plan)).containsExactlyInAnyOrder("hide-customer_id", "hide-text");
        assertThat(plan.output().fields()).noneMatch(Field::isSensitive);
        assertThat(plan.bind())
                .extracting(step -> step.id())
                .containsExactlyInAnyOrder("hide-customer_id", "hide-text");
    }

    @Test
    void aFieldThatIsNamedAndTaggedStandsOnce() {
        assertThat(tagged("  - encrypt: {fields: [text, tag:person, tag:technical]}\n")
                        .mistakes())
                .noneMatch(mistake -> mistake.contains("twice"));
    }

    @Test
    void theTagSensitiveMeansWhatIsNotTreatedYet() {
        PipelinePlan plan = tagged(
                        "  - pseudonymize: {field: customer_id, domain: customers}\n  - mask: {field: tag:sensitive}\n")
                .plan();
        assertThat(ids(plan)).containsExactly("pseudonymize", "mask-text");
    }

    @Test
    void mistakesOfTagsAreTold() {
        String rest = "  - encrypt: {fields: [text]}\n  - pseudonymize: {field: customer_id, domain: customers}\n";
        Object[][] table = {
            // steps, mistake
            {
                "  - mask: {field: tag:persn}\n",
                "22 steps[0].mask.field: no field here has the tag 'persn' (did you mean person?)"
            },
            {
                "  - encrypt: {fields: [tag:zebra]}\n",
                "22 steps[0].encrypt.fields: no field here has the tag 'zebra' (allowed: person, sensitive, technical)"
            },
            {
                rest
                        + "  - mask: {field: tag:technical}\n  - trim_whitespace: {fields: [message_id], id: mask-message_id}\n",
                "24 steps[2].mask.id: 'mask-message_id' is the id of steps[3].trim_whitespace already; give one of them an"
                        + " id of its own, as in id: mask-message_id_2"
            },
            {
                rest + "  - mask: {field: tag:technical, id: " + "a".repeat(60) + "}\n",
                "24 steps[2].mask.id: '" + "a".repeat(60)
                        + "-message_id' has more than 64 characters; give a shorter id"
            },
        };
        for (Object[] row : table) {
            assertThat(tagged((String) row[0]).mistakes()).containsExactly((String) row[1]);
        }
    }

    @Test
    void tagsAreFreeButForSlips() {
        Object[][] table = {
            // tag, mistake
            {"sensitiv", "'sensitiv' is not a tag (did you mean sensitive?)"},
            {"scrubbed", "'scrubbed' is Millrace's own tag; choose another"},
            {"Contact", "'Contact' is not a tag: lower case letters, digits and '_', a letter first"},
            {"a-b", "'a-b' is not a tag: lower case letters, digits and '_', a letter first"},
        };
        for (Object[] row : table) {
            assertThat(new PipelineText()
                            .replace("message_id: string", "message_id: {type: string, tags: [" + row[0] + "]}")
                            .mistakes())
                    .containsExactly("14 schema.fields.message_id.tags: " + row[1]);
        }
        assertThat(new PipelineText()
                        .replace("message_id: string", "message_id: {type: string, tags: [pii, hipaa_18]}")
                        .mistakes())
                .isEmpty();
    }

    @Test
    void noStepGoesByAnEncryptedField() {
        String behind = " is encrypted before: equal values look different; put encrypt behind this step, or use"
                + " pseudonymize or tokenize_value";
        Object[][] table = {
            // step, mistake
            {"drop_exact_duplicates: {fields: [text]}", "drop_exact_duplicates.fields: the field text" + behind},
            {"keep_latest: {fields: [customer_id, text]}", "keep_latest.fields: the field text" + behind},
            {"count_per_key: {fields: [text], into: n}", "count_per_key.fields: the field text" + behind},
            {
                "shift_dates: {fields: [sent_at], subject: text, domain: customers, days: 9}",
                "shift_dates.subject: the field text" + behind
            },
        };
        for (Object[] row : table) {
            assertThat(new PipelineText()
                            .replace("  - pseudonymize:", "  - " + row[0] + "\n  - pseudonymize:")
                            .mistakes())
                    .containsExactly("23 steps[1]." + row[1]);
        }
    }
}
