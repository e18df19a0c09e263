package io.millrace.jobs.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.FieldType;
import io.millrace.core.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PlannerTest {
    private static final String STEPS =
            "steps:\n  - encrypt: {fields: [text]}\n" + "  - pseudonymize: {field: customer_id, domain: customers}\n";

    @Test
    void theExampleOfTheReferenceIsRight() {
        PipelinePlan plan = new PipelineText().plan();
        assertThat(plan.steps()).extracting(step -> step.ref().id()).containsExactly("encrypt", "pseudonymize");
        assertThat(plan.output().field(plan.output().indexOf("text")).type()).isEqualTo(FieldType.BYTES);
        assertThat(plan.domains()).containsExactly("customers");
    }

    @Test
    void aStageBindsAnewWhereItRuns() throws Exception {
        Stage stage = new PipelineText().plan().stages().get(0);
        assertThat(Travel.through(stage).bind())
                .extracting(step -> step.id())
                .containsExactly("encrypt", "pseudonymize");
    }

    @Test
    void aPipelineWithoutStepsHasNoStage() {
        PipelinePlan plan = new PipelineText()
                .replace(STEPS, "")
                .replace("text: {type: string, tags: [sensitive], from: body.text}", "text: string")
                .replace("customer_id: {type: string, tags: [sensitive]}", "customer_id: string")
                .plan();
        assertThat(plan.stages()).isEmpty();
        assertThat(plan.output()).isEqualTo(plan.input().schema());
    }

    /** Part of the example | what stands there instead | every mistake, with '&' between them. */
    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "mistakes.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void aMistakeIsToldWithItsLine(String part, String other, String expected) {
        List<String> mistakes = new PipelineText()
                .replace(unescaped(part), other == null ? "" : unescaped(other))
                .mistakes();
        assertThat(mistakes).containsExactly(expected.split(" & ", -1));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    @Test
    void allMistakesAreOneRefusal() {
        PipelineText text =
                new PipelineText().replace("pipeline: ", "pipelin: ").replace("stop: never", "stop: sometime");
        assertThatThrownBy(text::plan)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pipeline.yaml:1 pipelin: is not an option (did you mean pipeline?)\n")
                .hasMessageContaining("source.kafka.stop: ");
    }

    /** None of these kinds changes a field, so none of them hides what is wrong with the next. */
    @Test
    void mistakesOfStepsThatNameTheSameFieldAreAllTold() {
        String steps = "steps:\n  - keep_by_gopher_qualty: {field: customer_id}\n"
                + "  - keep_by_language: {field: customer_id, languages: [english]}\n"
                + "  - replace_matches: {fields: [customer_id], pattern: \"(\"}\n"
                + "  - keep_by_c4_quality: {field: customer_id, tokenizer: nltk}\n"
                + "  - measure_text: {field: customer_id, into: {q: perplexity}}\n";
        assertThat(new PipelineText().replace("steps:\n", steps).mistakes())
                .hasSize(5)
                .anyMatch(mistake -> mistake.contains("keep_by_gopher_qualty"))
                .anyMatch(mistake -> mistake.contains("languages"))
                .anyMatch(mistake -> mistake.contains("pattern"))
                .anyMatch(mistake -> mistake.contains("punkt_folder"))
                .anyMatch(mistake -> mistake.contains("perplexity"));
    }

    private static PipelineText remembering() {
        return new PipelineText()
                .replace(
                        STEPS,
                        "steps:\n  - trim_whitespace: {fields: [text]}\n  - encrypt: {fields: [text]}\n"
                                + "  - drop_exact_duplicates: {fields: [customer_id]}\n  - drop_field: {field: mood}\n"
                                + "  - pseudonymize: {field: customer_id, domain: customers}\n");
    }

    @Test
    void aStepThatRemembersIsAStageOfItsOwn() {
        assertThat(remembering().plan().stages())
                .extracting(Stage::kind)
                .containsExactly(Stage.Kind.CHAIN, Stage.Kind.FIRST_SEEN, Stage.Kind.CHAIN);
    }

    @Test
    void sensitiveFieldsInTheStateOfAStepAreWarnedOf() {
        assertThat(remembering().plan().warnings("p.yaml"))
                .singleElement()
                .asString()
                .contains(" steps[2].drop_exact_duplicates: warning: the fields customer_id are sensitive");
    }

    @Test
    void aStepThatRemembersHasItsLimitOfSubtasks() {
        assertThat(remembering().replace("parallelism: 2", "parallelism: 257").mistakes())
                .singleElement()
                .asString()
                .contains("run.parallelism: is 257; a pipeline with a step that remembers runs at 256 at most");
    }
}
