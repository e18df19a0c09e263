package io.millrace.cleaning.quality;

import io.millrace.cleaning.Rules;
import io.millrace.cleaning.text.Spans;
import io.millrace.core.Binding;
import java.util.ArrayList;
import java.util.List;

/** The rules on runs of words, those that are on, in the order in which they are tried. */
record GramRules(List<Rule> top, List<Rule> duplicated) {
    private static final List<Double> TOP = List.of(0.2, 0.18, 0.16);
    private static final List<Double> DUPLICATED = List.of(0.15, 0.14, 0.13, 0.12, 0.11, 0.1);

    /**
     * One rule.
     *
     * @param words how many words a run has
     * @param most the largest share of characters
     */
    private record Rule(String reason, int words, double most) {}

    static GramRules of(KeepByGopherRepetition.Settings settings, Rules rules, Binding binding) {
        List<Double> top =
                fractions("top_gram_character_fractions", settings.topGramCharacterFractions(), TOP, binding);
        List<Double> duplicated = fractions(
                "duplicate_gram_character_fractions", settings.duplicateGramCharacterFractions(), DUPLICATED, binding);
        return new GramRules(rules("top_%d_gram", 2, top, rules), rules("duplicated_%d_n_grams", 5, duplicated, rules));
    }

    private static List<Double> fractions(String option, List<Double> given, List<Double> published, Binding binding) {
        if (given.isEmpty()) {
            return published;
        }
        if (given.size() != published.size()) {
            binding.problem(option, "must be " + published.size() + " numbers, as in " + published);
        } else if (given.stream().anyMatch(share -> share < 0 || share > 1)) {
            binding.problem(option, "each must be from 0 to 1, got " + given);
        }
        return given;
    }

    private static List<Rule> rules(String name, int shortest, List<Double> fractions, Rules rules) {
        List<Rule> on = new ArrayList<>();
        for (int i = 0; i < fractions.size(); i++) {
            String reason = name.replace("%d", String.valueOf(shortest + i));
            if (rules.has(reason)) {
                on.add(new Rule(reason, shortest + i, fractions.get(i)));
            }
        }
        return on;
    }

    boolean isAnyOn() {
        return !top.isEmpty() || !duplicated.isEmpty();
    }

    /**
     * The first rule that the words break, or null.
     *
     * @param length of the text in code points
     */
    String reason(Spans words, int length) {
        JoinedWords joined = new JoinedWords(words);
        TopGrams tops = new TopGrams(joined);
        for (Rule rule : top) {
            if ((double) tops.points(rule.words) / length > rule.most) {
                return rule.reason;
            }
        }
        return duplicated.isEmpty() ? null : repeated(new RepeatedGrams(joined), length);
    }

    private String repeated(RepeatedGrams grams, int length) {
        for (Rule rule : duplicated) {
            if ((double) grams.points(rule.words) / length > rule.most) {
                return rule.reason;
            }
        }
        return null;
    }
}
