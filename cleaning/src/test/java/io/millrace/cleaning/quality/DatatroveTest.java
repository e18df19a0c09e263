package io.millrace.cleaning.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.golden.Decider;
import io.millrace.cleaning.golden.Golden;
import io.millrace.core.StepType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule sets decide as datatrove does, text by text, with the words of either of its tokenizers. */
class DatatroveTest {
    private static final List<String> LINE_RULES =
            List.of("too_long_word", "citation", "too_few_words", "javascript", "policy");

    @ParameterizedTest
    @ValueSource(strings = {"nltk", "spacy"})
    void gopherQuality(String tokenizer) {
        check("gopher_quality_" + tokenizer, KeepByGopherQuality.TYPE, options(tokenizer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nltk", "spacy"})
    void gopherRepetition(String tokenizer) {
        check("gopher_repetition_" + tokenizer, KeepByGopherRepetition.TYPE, options(tokenizer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nltk", "spacy"})
    void finewebQuality(String tokenizer) {
        check("fineweb_quality_" + tokenizer, KeepByFinewebQuality.TYPE, options(tokenizer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nltk", "spacy"})
    void c4QualityWithLinesThatNeedAnEnd(String tokenizer) {
        check("c4_quality_default_" + tokenizer, KeepByC4Quality.TYPE, options(tokenizer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nltk", "spacy"})
    void c4QualityAsFinewebHasIt(String tokenizer) {
        Map<String, Object> options = options(tokenizer);
        options.put("line_rules", LINE_RULES);
        check("c4_quality_fineweb_" + tokenizer, KeepByC4Quality.TYPE, options);
    }

    @Test
    void c4Paragraphs() {
        Decider decider = Decider.of(KeepByC4Paragraphs.TYPE, Map.of());
        Golden.check("c4_paragraph", (document, decided) -> {
            boolean isKept = decider.decide(document.text()).reason() == null;
            return isKept == decided.get("kept").asBoolean() ? null : "kept " + isKept;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void longTextsTakeNoLongerThanTheyAreLong(int kind) {
        String text = List.of("a".repeat(3_000_000), "la ".repeat(1_000_000), "\n".repeat(3_000_000))
                .get(kind);
        for (StepType<?> type : List.of(KeepByGopherQuality.TYPE, KeepByGopherRepetition.TYPE, KeepByC4Quality.TYPE)) {
            assertThat(Decider.of(type, Map.of("tokenizer", "whitespace")).decide(text))
                    .as(type.name())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\ud800", "\udc00 \ud800", "\u200b", "\u200b\n\u200b", "\r\n", ".", "#", "a"})
    void strangeTextsHaveADecision(String text) {
        for (StepType<?> type : List.of(
                KeepByGopherQuality.TYPE,
                KeepByGopherRepetition.TYPE,
                KeepByC4Quality.TYPE,
                KeepByFinewebQuality.TYPE)) {
            assertThat(Decider.of(type, Map.of("tokenizer", "whitespace")).decide(text))
                    .isNotNull();
            assertThat(Decider.of(type, Map.of("tokenizer", "spacy")).decide(text))
                    .isNotNull();
        }
    }

    @Test
    void missingTextsAreRejectedAsEmptyOnes() {
        for (StepType<?> type : List.of(
                KeepByGopherQuality.TYPE,
                KeepByGopherRepetition.TYPE,
                KeepByC4Quality.TYPE,
                KeepByC4Paragraphs.TYPE,
                KeepByFinewebQuality.TYPE)) {
            Decider decider = Decider.of(type, Map.of());
            assertThat(decider.decide(null)).isEqualTo(decider.decide(""));
            assertThat(decider.decide(null).reason()).isNotNull();
        }
    }

    private static Map<String, Object> options(String tokenizer) {
        Map<String, Object> options = new HashMap<>(Map.of("tokenizer", tokenizer));
        if (tokenizer.equals("nltk")) {
            options.put("punkt_folder", Golden.file("punkt_tab/english").toString());
        }
        return options;
    }

    private static void check(String operation, StepType<?> type, Map<String, Object> options) {
        Decider decider = Decider.of(type, options);
        Golden.check(operation, (document, decided) -> decider.difference(document.text(), decided));
    }
}
