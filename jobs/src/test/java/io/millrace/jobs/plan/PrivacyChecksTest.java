package io.millrace.jobs.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the planner refuses, or warns of, where a treatment would not keep what it promises: each with its message. */
class PrivacyChecksTest {
    private static final String ENCRYPT = "  - encrypt: {fields: [text]}\n";
    private static final String PSEUDONYM = "  - pseudonymize: {field: customer_id, domain: customers}\n";
    private static final String BOTH = ENCRYPT + PSEUDONYM;

    /** The example with other steps. */
    private static PipelineText with(String steps) {
        return new PipelineText().replace(BOTH, steps);
    }

    private static void assertOnly(PipelineText text, String message) {
        assertThat(text.mistakes()).singleElement().asString().contains(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            drop_exact_duplicates: {fields: [text], remember_days: 1} | steps[2].drop_exact_duplicates.fields
            keep_latest: {fields: [text]}                             | steps[2].keep_latest.fields
            count_per_key: {fields: [text], into: seen}               | steps[2].count_per_key.fields
            shift_dates: {fields: [sent_at], subject: text, domain: customers, days: 9} | steps[2].shift_dates.subject
            """)
    void aStepThatGoesByAnEncryptedFieldIsRefused(String step, String place) {
        assertOnly(
                with(BOTH + "  - " + step + "\n"),
                place + ": the field text is encrypted before: equal values look different; put encrypt behind");
    }

    @Test
    void aSplitByAnEncryptedFieldIsRefused() {
        assertOnly(
                with("  - encrypt: {fields: [text, customer_id]}\n"),
                "split.by: the field customer_id is encrypted: equal values look different, so they would be torn apart;"
                        + " use pseudonymize or tokenize_value");
    }

    @Test
    void aTokenOrPseudonymIsAJoinKey() {
        assertThat(with(BOTH + "  - drop_exact_duplicates: {fields: [customer_id], remember_days: 1}\n")
                        .mistakes())
                .isEmpty();
        assertThat(with(ENCRYPT + "  - pseudonymize: {field: customer_id, domain: customers}\n")
                        .mistakes())
                .isEmpty();
    }

    @Test
    void aSmallDomainIsRefused() {
        assertOnly(
                with(BOTH + "  - pseudonymize: {field: mood, domain: customers, id: second}\n"),
                "field: the field mood has 3 possible values; pseudonyms of fewer than 10000 can be guessed by counting:"
                        + " use encrypt");
        assertOnly(
                with(BOTH + "  - tokenize_value: {field: mood, domain: customers}\n"),
                "field: the field mood has 3 possible values; tokens of fewer than 10000 can be guessed by counting");
        assertOnly(
                with(BOTH + "  - encrypt_format: {field: mood, domain: customers}\n"),
                "field: the field mood is label");
        assertOnly(
                with(
                        BOTH
                                + "  - encrypt_format: {field: message_id, domain: customers, checksum: iban, keep_first: 25}\n"),
                "keep_first: with keep_last leaves too few of at most 30 characters; 6 must be left for 1000000 possible"
                        + " values");
    }

    @Test
    void aSensitiveFieldThatIsNotTreatedIsRefused() {
        assertOnly(
                with(PSEUDONYM),
                "schema.fields.text: is sensitive and would reach the shards untreated; treat it with one of: ");
        assertOnly(
                with("  - set_field: {field: note, value: text}\n" + BOTH),
                "steps[0].set_field: makes 'note' of a sensitive field and would reach the shards untreated");
    }

    @Test
    void aSensitiveFieldLeavesInClearOnlyByName() {
        assertThat(with(PSEUDONYM)
                        .replace("split: {", "release: [text]\nsplit: {")
                        .mistakes())
                .isEmpty();
        assertOnly(
                with(PSEUDONYM).replace("split: {", "release: [txt, text]\nsplit: {"),
                "release: names 'txt', and no such field leaves the last step (did you mean text?)");
        assertOnly(
                with(BOTH).replace("split: {", "release: [text]\nsplit: {"),
                "release: names 'text', which is not sensitive there: nothing is to be released");
    }

    @Test
    void aSensitiveFieldThatIsShuffledBeforeItsTreatmentIsWarnedOf() {
        String repeats = "  - drop_exact_duplicates: {fields: [message_id], remember_days: 1}\n";
        assertThat(with(ENCRYPT + repeats + PSEUDONYM).plan().warnings("p.yaml"))
                .singleElement()
                .asString()
                .contains(
                        "steps[1].drop_exact_duplicates: warning: the fields customer_id are sensitive, and this step keeps"
                                + " them in its state and sends them between task managers before they are treated; move it behind"
                                + " their treatment");
        assertThat(with(BOTH + repeats).plan().warnings("p.yaml")).isEmpty();
    }

    @Test
    void whatIsTreatedIsTreatedOnce() {
        assertOnly(
                with(BOTH + "  - encrypt: {fields: [text], id: again}\n"),
                "fields: the field text is ciphertext already; treat it once");
    }

    @Test
    void generalizingThatChangesNothingIsRefused() {
        assertOnly(with(BOTH + "  - generalize_number: {field: amount, width: 0}\n"), "width: must be above 0");
        assertOnly(with(BOTH + "  - generalize_number: {field: amount}\n"), "give either width or bounds");
    }

    @Test
    void aTreatmentWithKeysNeedsKeys() {
        String keys =
                "keys: {kek: \"file:/etc/millrace/kek.json\", bundle: \"file:/etc/millrace/support-chat.keys\"}\n";
        assertOnly(
                with(BOTH).replace(keys, ""),
                "keys: is missing, and encrypt needs it: make keys with millrace keys init");
    }
}
