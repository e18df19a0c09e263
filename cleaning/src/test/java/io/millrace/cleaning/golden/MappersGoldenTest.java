package io.millrace.cleaning.golden;

import io.millrace.cleaning.CleaningSteps;
import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.WorkedExample;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps that change texts give what Data-Juicer's mappers give, to the byte. */
class MappersGoldenTest {
    /** Mapper, step, and the options with which they are equal. */
    static Stream<Arguments> mappers() {
        return Stream.of(
                row("clean_copyright", "remove_copyright_comments", "any_leading_comment", true),
                row("clean_email", "remove_email_addresses"),
                row("clean_html", "remove_markup", "line_breaks", false, "code", true, "any_text", true),
                row("clean_ip", "remove_ip_addresses"),
                row("clean_links", "remove_links"),
                row("expand_macro", "expand_latex_macros"),
                row("punctuation_normalization", "normalize_punctuation", "table", "data_juicer"),
                row("remove_bibliography", "remove_bibliography"),
                row("remove_comments", "remove_latex_comments", "character_before", true, "any_text", true),
                row("remove_header", "remove_latex_header", "empty_without_heading", true),
                row("remove_long_words", "remove_long_words", "max_characters", 30, "merge_spaces", true),
                row("remove_non_chinese_character", "keep_chinese_characters", "line_breaks", false),
                row("remove_repeat_sentences", "remove_repeated_sentences"),
                row("remove_specific_chars", "remove_characters"),
                row("remove_table_text", "remove_table_text", "spaces_separate", true),
                row("remove_words_with_incorrect_substrings", "remove_words_with", "merge_spaces", true),
                row("replace_content", "replace_matches", "pattern", "\\d+(?:[,.]\\d+)*", "replacement", "<num>"),
                row("whitespace_normalization", "normalize_whitespace", "joiners_to_spaces", true));
    }

    private static Arguments row(String mapper, String step, Object... options) {
        return Arguments.of(mapper, step, List.of(options));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("mappers")
    void theTextsAreThoseOfTheMapper(String mapper, String step, List<Object> options) {
        StepType<?> type = new CleaningSteps()
                .types().stream()
                        .filter(one -> one.name().equals(step))
                        .findFirst()
                        .orElseThrow();
        Golden.check("dj_" + mapper + "_mapper", (document, decision) -> {
            String expected = decision.get("out_sha256_16").asText();
            return hash(changed(type, options, document.text())).equals(expected) ? null : "other text";
        });
    }

    private static String changed(StepType<?> type, List<Object> options, String text) {
        Object[] all = Stream.concat(Stream.of("fields", List.of("text")), options.stream())
                .toArray();
        Example example = Example.with(all).given("text: string", text);
        List<?> row = (List<?>)
                new WorkedExample(type, example).outcome(Services.NONE).get(0);
        return (String) row.get(0);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
