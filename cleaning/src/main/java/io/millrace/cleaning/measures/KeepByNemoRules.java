package io.millrace.cleaning.measures;

import io.millrace.core.Binding;
import io.millrace.core.FilterStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Each rule decides as NeMo Curator's filter of the same name. Where that fails on a text without words, this rejects it
 * as empty; a missing text is empty.
 */
public final class KeepByNemoRules implements FilterStep {
    static final String RULES_DOC = "Rules to use, by the names of NeMo Curator's filters; all unless given.";
    static final String LIMITS_DOC = "Lowest and highest value kept, both included, by rule, where they are not to be"
            + " the published ones: non_alpha_numeric max 0.25, symbols_to_words max 0.1, numbers max 0.15, urls max 0.2,"
            + " white_space max 0.25, parentheses max 0.1, boiler_plate_string max 0.4, repeated_lines min 0.7,"
            + " repeated_paragraphs min 0.7, repeated_lines_by_char min 0.8, repeated_paragraphs_by_char min 0.8,"
            + " word_count min 50 max 100000, punctuation max 0.85, words_without_alphabets min 0.8,"
            + " common_english_words min 2, mean_word_length min 3 max 10, long_word max 1000, ellipsis max 0.3,"
            + " repeating_top_n_grams_2 max 0.2, repeating_top_n_grams_3 max 0.18, repeating_top_n_grams_4 max 0.16,"
            + " repeating_duplicate_n_grams_5 max 0.15, repeating_duplicate_n_grams_6 max 0.14,"
            + " repeating_duplicate_n_grams_7 max 0.13, repeating_duplicate_n_grams_8 max 0.12,"
            + " repeating_duplicate_n_grams_9 max 0.11, repeating_duplicate_n_grams_10 max 0.1, bullets max 0.9.";

    public static final StepType<Settings> TYPE =
            NemoExamples.of(StepType.of("keep_by_nemo_rules", Settings.class, KeepByNemoRules::new)
                    .summary("Keeps texts that pass the English heuristic filters of NeMo Curator 1.4.0.")
                    .rejects(Stream.concat(
                                    Stream.of(RuleSet.EMPTY.reason()),
                                    Stream.of(NemoRule.values()).map(Rule::reason))
                            .toArray(String[]::new)));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,
            @Option(doc = RULES_DOC, fallback = Option.NONE) List<NemoRule> rules,

            @Option(doc = LIMITS_DOC, fallback = Option.NONE)
            Map<String, Limits> limits) {}

    private final RuleSet rules;
    private final int index;

    KeepByNemoRules(Settings settings, Binding binding) {
        index = binding.field("field", settings.field, Kind.STRING);
        List<NemoRule> used = settings.rules.isEmpty() ? List.of(NemoRule.values()) : settings.rules;
        rules = RuleSet.of(used, settings.limits, WordLists.NONE, binding);
    }

    @Override
    public Verdict check(Sample sample) {
        return rules.check(sample.get(index, String.class));
    }
}
