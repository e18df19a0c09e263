package io.millrace.cleaning.contamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenization;
import io.millrace.core.Example;
import io.millrace.core.Refusal;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropContaminatedTest {
    private static final long SEED = 7106;

    private static Example example(Object... options) {
        List<Object> all =
                new ArrayList<>(List.of("field", "text", "known", List.of("quiz.index"), "tokenizer", "whitespace"));
        all.addAll(List.of(options));
        return Example.with(all.toArray());
    }

    private static boolean isContaminated(Example example, String text, String evaluation) {
        Example whole = example.given("text: string?", new Object[] {text}).knowing(evaluation);
        return new WorkedExample(DropContaminated.TYPE, whole)
                .outcome(Services.NONE)
                .equals(List.of("contaminated"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b c | a b c | true",
                "x a b c y | a b c | true",
                "a b c | x a b c y | true",
                "a b x c | a b c | false",
                "c b a | a b c | false",
                "a b | a b | false",
                "A, B... (c)! | a b c | true",
                "à la carte | a la carte | true",
                "about 3.5 km | about 17 km | true",
                "a b\tc | a b c | true",
                "ab c d | a bc d | false",
                "'' | a b c | false",
                "a b c | '' | false",
            })
    void aRunOfWordsIsSharedHoweverItIsWritten(String text, String evaluation, boolean isShared) {
        assertThat(isContaminated(example("ngram_words", 3), text, evaluation)).isEqualTo(isShared);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, true",
        "2, 0, true",
        "3, 0, false",
        "1, 0.5, true",
        "1, 0.51, false",
        "2, 0.5, true",
        "3, 0.5, false",
    })
    void bothLimitsMustBeReached(int matches, double share, boolean isContaminated) {
        Example limits = example("ngram_words", 1, "min_matches", matches, "min_share", share);
        assertThat(isContaminated(limits, "a b x y", "a b c")).isEqualTo(isContaminated);
    }

    @Test
    void anAbsentTextIsKept() {
        assertThat(isContaminated(example("ngram_words", 1), null, "a")).isFalse();
    }

    @Test
    void runsAreThoseOfEqualWordsAndOfNoOthers() {
        Random random = new Random(SEED);
        for (int words = 1; words < 6; words++) {
            Map<String, Long> known = new HashMap<>();
            Map<Long, String> back = new HashMap<>();
            for (int text = 0; text < 50; text++) {
                Spans found = new Tokenization(Tokenization.Kind.WHITESPACE, null)
                        .open()
                        .words(random.ints(random.nextInt(30), 0, 4)
                                .mapToObj(word -> "a".repeat(word + 1))
                                .collect(Collectors.joining(" ")));
                List<Long> hashes = new ArrayList<>();
                new WordRuns(words).each(found, hashes::add);
                assertThat(hashes).hasSize(Math.max(0, found.size() - words + 1));
                for (int i = 0; i < hashes.size(); i++) {
                    StringBuilder run = new StringBuilder();
                    for (int word = i; word < i + words; word++) {
                        run.append(found.text(word)).append(' ');
                    }
                    Long before = known.putIfAbsent(run.toString(), hashes.get(i));
                    assertThat(before == null || before.equals(hashes.get(i))).isTrue();
                    String other = back.putIfAbsent(hashes.get(i), run.toString());
                    assertThat(other == null || other.equals(run.toString())).isTrue();
                }
            }
        }
    }

    @Test
    void anyTextIsDecidedAbout() {
        for (String text :
                List.of("\0", "\uD800", "\uDC00 \uD800", "\u200B", "a".repeat(1_000_000), "a ".repeat(500_000))) {
            assertThat(isContaminated(example("ngram_words", 2), text, "b b")).isFalse();
            isContaminated(example("ngram_words", 2), text, text);
        }
    }

    @Test
    void aMissingIndexEndsTheStart() {
        Example whole = example().given("text: string", "a");
        assertThatThrownBy(() -> new WorkedExample(DropContaminated.TYPE, whole).outcome(Services.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "there is no file quiz.index (" + Path.of("quiz.index").toAbsolutePath()
                                + ") on this machine: make it with millrace index, or mend the path");
    }

    @Test
    void mistakesAreTold() {
        Example wrong = Example.with("field", "text", "known", List.of(), "tokenizer", "nltk")
                .given("text: string");
        assertThat(new WorkedExample(DropContaminated.TYPE, wrong).mistakes())
                .containsExactly(
                        "known: names no file; list at least one", "tokenizer: must be unicode, spacy or whitespace");
    }
}
