package io.millrace.cleaning.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.CleaningSteps;
import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Problems;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.keyed.AlikeKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step's keys depend on stands in its recipe, and keys of two recipes are never equal. */
class RecipesTest {
    private static final String TEXT =
            "The quick brown fox jumps over the lazy dog. It sleeps.\nAll rights reserved.\n\nEnd.\n\nNo more.";

    private static final Schema SCHEMA = Schema.of(Field.required("text", FieldType.STRING));
    private static final Sample SAMPLE = Sample.of(SCHEMA, new Origin("t", 0, 0), 0, List.of(TEXT));

    private static StepType<?> type(String name) {
        return new CleaningSteps()
                .types().stream()
                        .filter(type -> type.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static FirstSeenStep step(String name, Object... option) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("field", "text"));
        if (option.length > 0) {
            all.put((String) option[0], option[1]);
        }
        Problems problems = new Problems();
        Record settings = new Binder(problems).bind(type(name).settings(), Node.of(all), "");
        Binding.Complaint complaint = (where, message) -> problems.add(0, where, message);
        FirstSeenStep step = (FirstSeenStep) type(name).create(settings, new Binding("s", SCHEMA, "sample", complaint));
        assertThat(problems.all()).isEmpty();
        step.openKeys(Services.NONE);
        return step;
    }

    /** Their buckets, where keys need not be equal. */
    private static List<Bytes> keys(FirstSeenStep step) {
        return step.keys(SAMPLE).stream()
                .map(key -> AlikeKeys.bucket(key, step.bucketBytes()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "drop_near_duplicates, ngram_words, 4",
        "drop_near_duplicates, bands, 24",
        "drop_near_duplicates, rows_per_band, 8",
        "drop_near_duplicates, hash, sha1",
        "drop_near_duplicates, seed, 2",
        "drop_near_duplicates, tokenizer, spacy",
        "drop_near_duplicates, short_documents, keep",
        "drop_near_duplicates, signature, data_juicer",
        "drop_simhash_duplicates, ngram_words, 3",
        "drop_simhash_duplicates, max_distance, 5",
        "drop_simhash_duplicates, short_documents, merge",
        "drop_repeated_sentences, unit, line",
        "drop_repeated_sentences, unit, paragraph",
        "drop_repeated_sentences, span, 1",
        "drop_repeated_sentences, tokenizer, spacy",
        "drop_repeated_lines, min_chars, 3",
        "drop_repeated_lines, ignore_case, true",
        "drop_repeated_lines, ignore_special_characters, true",
        "drop_repeated_lines, keep_markup, false"
    })
    void anotherValueMakesOtherKeys(String type, String option, String value) {
        FirstSeenStep one = step(type);
        FirstSeenStep other = step(type, option, plain(value));
        assertThat(other.recipe()).isNotEqualTo(one.recipe());
        assertThat(keys(one)).isNotEmpty();
        assertThat(keys(other)).isNotEmpty().doesNotContainAnyElementsOf(keys(one));
    }

    private static Object plain(String value) {
        if (value.matches("true|false")) {
            return Boolean.valueOf(value);
        }
        return value.matches("[0-9]+") ? Integer.valueOf(value) : value;
    }

    @ParameterizedTest
    @CsvSource({
        "drop_near_duplicates, remember_days, 2",
        "drop_near_duplicates, bands, 25",
        "drop_simhash_duplicates, remember_days, 2",
        "drop_repeated_sentences, min_doc_words, 2",
        "drop_repeated_sentences, min_sentences, 2",
        "drop_repeated_lines, remember_days, 2"
    })
    void whatKeysDoNotDependOnIsNotInIt(String type, String option, int value) {
        FirstSeenStep one = step(type);
        FirstSeenStep other = step(type, option, value);
        assertThat(other.recipe()).isEqualTo(one.recipe());
        assertThat(keys(other)).isEqualTo(keys(one));
    }

    @Test
    void theyAreWords() {
        assertThat(step("drop_near_duplicates").recipe())
                .isEqualTo(
                        "first 16 bytes of the SHA-256 of each of 25 bands of 9 rows of MinHash (datatrove, xxhash,"
                                + " seed 1) over runs of 5 words (tokenizer unicode) of the simplified text, shorter ones: exact");
        assertThat(step("drop_near_duplicates", "signature", "data_juicer").recipe())
                .isEqualTo("first 16 bytes of the SHA-256 of each of 25 bands of 10 rows of MinHash (data_juicer, seed"
                        + " 42) over runs of 5 words between blanks of the lower-cased text, shorter ones: exact");
        assertThat(step("drop_simhash_duplicates").recipe())
                .isEqualTo("keys of 13 bytes for each two of 6 blocks of the SimHash (md5) over runs of 6 words between"
                        + " blanks of the lower-cased text, shorter ones: exact");
        assertThat(step("drop_repeated_sentences").recipe())
                .isEqualTo("first 16 bytes of the SHA-256 of runs of 3 simplified sentences (tokenizer unicode)");
        assertThat(step("drop_repeated_lines").recipe())
                .isEqualTo("first 16 bytes of the SHA-256 of lines of at least 2 characters that are no markup");
    }
}
