package io.millrace.cleaning.measures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.cleaning.golden.Golden;
import io.millrace.cleaning.text.Document;
import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every document is measured and kept as Data-Juicer and NeMo Curator do. */
class MeasuresGoldenTest {
    private static final double SAME = 1e-9;
    private static final Binding BINDING =
            new Binding("golden", Schema.of(Field.required("text", FieldType.STRING)), "golden", (option, message) -> {
                throw new AssertionError(option + ": " + message);
            });

    @ParameterizedTest
    @EnumSource(JuicerRule.class)
    void juicerRulesDecideAsTheirFilters(JuicerRule rule) {
        WordLists lists = new WordLists(list("stopwords"), list("flagged_words"));
        RuleSet rules = RuleSet.of(List.of(rule), Map.of(), lists, BINDING);
        Golden.check("dj_" + rule.reason() + "_filter", (document, decision) -> {
            double value = rule.measure().of(Document.of(document.text()), lists);
            double expected = decision.get("stats").elements().next().asDouble();
            return difference(value, expected, kept(rules, document.text()), decision);
        });
    }

    private static Set<String> list(String name) {
        return WordListOption.read(name, List.of("file:" + Golden.file("wordlists/" + name + ".json")), BINDING);
    }

    @ParameterizedTest
    @EnumSource(NemoRule.class)
    void nemoRulesDecideAsTheirFilters(NemoRule rule) {
        RuleSet rules = RuleSet.of(List.of(rule), Map.of(), WordLists.NONE, BINDING);
        Golden.check("nemo_" + filter(rule), (document, decision) -> {
            double value = rule.measure().of(Document.of(document.text()), WordLists.NONE);
            if (decision.has("error")) {
                return Double.isNaN(value) && RuleSet.EMPTY.equals(rules.check(document.text()))
                        ? null
                        : "should be empty";
            }
            double expected = decision.get("score").asDouble();
            if (isChance(rule, document.text(), value, expected)) {
                return null;
            }
            return difference(counted(rule, value), expected, kept(rules, document.text()), decision);
        });
    }

    /** {@code REPEATED_LINES} is {@code RepeatedLinesFilter}, {@code REPEATING_TOP_N_GRAMS_2} {@code …NGramsFilter_2}. */
    private static String filter(NemoRule rule) {
        String camel = Arrays.stream(rule.name().split("_", -1))
                .filter(word -> !word.matches("\\d+"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return camel + "Filter" + rule.name().replaceAll("^.*?(_\\d+)?$", "$1");
    }

    /** NeMo Curator stops to count common words at the limit. */
    private static double counted(NemoRule rule, double value) {
        return rule == NemoRule.COMMON_ENGLISH_WORDS
                ? Math.min(value, rule.published().min())
                : value;
    }

    private static boolean kept(RuleSet rules, String text) {
        return rules.check(text).isKeep();
    }

    private static String difference(double value, double expected, boolean kept, JsonNode decision) {
        boolean isSame = Math.abs(value - expected) < SAME
                && kept == decision.get("kept").asBoolean();
        return isSame ? null : value + " instead of " + expected + (kept ? ", kept" : ", rejected");
    }

    /** Of several most frequent sequences NeMo Curator takes one by the order of a set, which differs from run to run. */
    private static boolean isChance(NemoRule rule, String text, double value, double expected) {
        String name = rule.name();
        if (!name.startsWith("REPEATING_TOP")) {
            return false;
        }
        int length = name.charAt(name.length() - 1) - '0';
        List<Double> possible = mostFrequent(text.strip().split("[\\s\\x1c-\\x1f\\x85\\p{Z}]+", -1), length).stream()
                .map(sequence -> share(text, sequence))
                .toList();
        return possible.size() > 1 && isOneOf(value, possible) && isOneOf(expected, possible);
    }

    private static boolean isOneOf(double value, List<Double> possible) {
        return possible.stream().anyMatch(one -> Math.abs(one - value) < SAME);
    }

    private static List<String> mostFrequent(String[] words, int length) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + length <= words.length; i++) {
            counts.merge(String.join(" ", Arrays.copyOfRange(words, i, i + length)), 1, Integer::sum);
        }
        int most = counts.values().stream().max(Integer::compare).orElse(0);
        return counts.keySet().stream()
                .filter(sequence -> counts.get(sequence) == most)
                .toList();
    }

    private static double share(String text, String sequence) {
        String rest = text.replace(sequence, "");
        assertThat(sequence).isNotEmpty();
        double all = text.codePointCount(0, text.length());
        return (all - rest.codePointCount(0, rest.length())) / all;
    }
}
