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

/** Each rule decides as Data-Juicer's filter of the same name; a missing text is empty. */
public final class KeepByJuicerRules implements FilterStep {
    static final String RULES_DOC = "Rules to use, by the names of Data-Juicer's filters; unless given, all but"
            + " stopwords and flagged_words where their words are not given.";
    static final String LIMITS_DOC = "Lowest and highest value kept, both included, by rule, where they are not to be"
            + " the published ones: text_length min 10, maximum_line_length min 10, average_line_length min 10,"
            + " alphanumeric min 0.25, special_characters min 0 max 0.25, words_num min 10, stopwords min 0.3 max 1,"
            + " flagged_words min 0 max 0.045, character_repetition min 0 max 0.5, word_repetition min 0 max 0.5.";

    public static final StepType<Settings> TYPE =
            JuicerExamples.of(StepType.of("keep_by_juicer_rules", Settings.class, KeepByJuicerRules::new)
                    .summary("Keeps texts that pass the filters of Data-Juicer 1.6.1 that need no model.")
                    .rejects(Stream.of(JuicerRule.values()).map(Rule::reason).toArray(String[]::new)));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,
            @Option(doc = RULES_DOC, fallback = Option.NONE) List<JuicerRule> rules,

            @Option(doc = LIMITS_DOC, fallback = Option.NONE)
            Map<String, Limits> limits,

            @Option(doc = "Words for the rule stopwords:" + WordListOption.DOC, fallback = Option.NONE)
            List<String> stopWords,

            @Option(doc = "Words for the rule flagged_words:" + WordListOption.DOC, fallback = Option.NONE)
            List<String> flaggedWords) {
        /** Those that the rule needs, or null if it needs none. */
        private List<String> words(JuicerRule rule) {
            return switch (rule) {
                case STOPWORDS -> stopWords;
                case FLAGGED_WORDS -> flaggedWords;
                default -> null;
            };
        }
    }

    private final RuleSet rules;
    private final int index;

    KeepByJuicerRules(Settings settings, Binding binding) {
        index = binding.field("field", settings.field, Kind.STRING);
        List<JuicerRule> used = Stream.of(JuicerRule.values())
                .filter(rule -> isUsed(rule, settings, binding))
                .toList();
        WordLists lists = new WordLists(
                WordListOption.read("stop_words", settings.stopWords, binding),
                WordListOption.read("flagged_words", settings.flaggedWords, binding));
        rules = RuleSet.of(used, settings.limits, lists, binding);
    }

    private static boolean isUsed(JuicerRule rule, Settings settings, Binding binding) {
        boolean isNamed = settings.rules.contains(rule);
        String option = rule == JuicerRule.STOPWORDS ? "stop_words" : "flagged_words";
        List<String> words = settings.words(rule);
        if (words != null && isNamed && words.isEmpty()) {
            binding.problem(option, "is missing: the rule " + rule.reason() + " needs it");
        } else if (words != null && !words.isEmpty() && !isNamed && !settings.rules.isEmpty()) {
            binding.problem(option, "has no effect: rules does not name " + rule.reason());
        }
        return isNamed || settings.rules.isEmpty() && (words == null || !words.isEmpty());
    }

    @Override
    public Verdict check(Sample sample) {
        return rules.check(sample.get(index, String.class));
    }
}
