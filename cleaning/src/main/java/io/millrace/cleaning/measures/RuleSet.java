package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Document;
import io.millrace.core.Binding;
import io.millrace.core.Suggestion;
import io.millrace.core.Verdict;
import java.util.List;
import java.util.Map;

/** Rules in their order; the first that a text breaks says why it is rejected. */
final class RuleSet {
    /** A text of which a rule's measure is no number, because there is nothing in it. */
    static final Verdict EMPTY = Verdict.reject("empty");

    private record Bound(Measure measure, Limits limits, Verdict verdict) {}

    private final List<Bound> rules;
    private final WordLists lists;

    private RuleSet(List<Bound> rules, WordLists lists) {
        this.rules = rules;
        this.lists = lists;
    }

    /** @param limits by the name of the rule, from the option {@code limits}; mistakes in it are told */
    static RuleSet of(List<? extends Rule> rules, Map<String, Limits> limits, WordLists lists, Binding binding) {
        List<String> names = rules.stream().map(Rule::reason).toList();
        limits.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> binding.problem(
                        "limits." + name, "is none of the rules that are used" + Suggestion.among(name, names)));
        return new RuleSet(
                rules.stream().map(rule -> bound(rule, limits, binding)).toList(), lists);
    }

    private static Bound bound(Rule rule, Map<String, Limits> limits, Binding binding) {
        Limits used = rule.published();
        try {
            used = limits.getOrDefault(rule.reason(), used).or(used);
        } catch (IllegalArgumentException crossed) {
            binding.problem(
                    "limits." + rule.reason(),
                    "min must not exceed max; the published limits are " + used.text() + ", give both");
        }
        return new Bound(rule.measure(), used, Verdict.reject(rule.reason()));
    }

    /** @param text null like an empty one */
    Verdict check(String text) {
        Document document = Document.of(text == null ? "" : text);
        if (Characters.isBlank(document.text()) && rules.stream().anyMatch(rule -> isUndefined(rule, document))) {
            return EMPTY;
        }
        for (Bound rule : rules) {
            if (!rule.limits.hold(rule.measure.of(document, lists))) {
                return rule.verdict;
            }
        }
        return Verdict.KEEP;
    }

    private boolean isUndefined(Bound rule, Document document) {
        return Double.isNaN(rule.measure.of(document, lists));
    }
}
