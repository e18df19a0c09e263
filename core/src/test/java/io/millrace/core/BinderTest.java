package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record itself refuses is told beside what else is wrong with its node, unless it may merely follow from that. */
class BinderTest {
    record Limits(
            @Option(doc = "Least.") int min,
            @Option(doc = "Most.", fallback = "10") int max,
            @Option(doc = "Name.", fallback = "all") String name) {
        Limits {
            new Mistakes()
                    .when(name.isBlank(), "name: must not be blank")
                    .when(min < 0, "min: must not be negative")
                    .when(min > max, "min: is above max")
                    .refuse();
        }
    }

    /** The node as {@code option=value}, and every mistake. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "min=1 max=2 |",
                "min=3 max=2 name=_ | name: must not be blank & min: is above max",
                "min=-1 max=many name=_ | max: must be a whole number, got 'many' & name: must not be blank & min: must not be negative",
                "min=20 max=many | max: must be a whole number, got 'many'",
                "min=few max=2 name=_ | min: must be a whole number, got 'few' & name: must not be blank",
                "min=20 mx=30 | mx: is not an option (did you mean max?)",
                "max=2 name=_ | min: is missing: Least. & name: must not be blank",
            })
    void everyMistakeIsToldAndNoneThatFollows(String given, String mistakes) {
        Map<String, Object> node = new LinkedHashMap<>();
        for (String option : given.split(" ", -1)) {
            String[] parts = option.split("=", -1);
            node.put(parts[0], parts[1].replace("_", ""));
        }
        Problems problems = new Problems();
        Limits bound = new Binder(problems).bind(Limits.class, Node.of(node), "");
        assertThat(bound == null).isEqualTo(mistakes != null);
        assertThat(problems.all())
                .map(problem -> problem.path() + ": " + problem.message())
                .containsExactlyInAnyOrder(mistakes == null ? new String[0] : mistakes.split(" & ", -1));
    }

    private enum Rule {
        WORD_COUNT,
        LONG_WORD,
        BULLETS
    }

    record Rules(@Option(doc = "Rules.") List<Rule> rules) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word_cuont | ' (did you mean word_count?)'",
                "long_words | ' (did you mean long_word?)'",
                "something_else | ''"
            })
    void aMisspeltNameGetsASuggestion(String given, String suggestion) {
        Problems problems = new Problems();
        new Binder(problems).bind(Rules.class, Node.of(Map.of("rules", List.of(given))), "");
        assertThat(problems.all())
                .map(problem -> problem.path() + ": " + problem.message())
                .containsExactly(
                        "rules[0]: '" + given + "' must be one of word_count, long_word, bullets" + suggestion);
    }

    /** A share of something. */
    record Share(@Option(doc = "Share.", min = 0.0001) double share) {}

    /** Java reads all of these as numbers, nobody else does. */
    @ParameterizedTest
    @CsvSource({"7d, true", "30f, true", "0x1p-1, true", "NaN, true", "1e999, true", "0.5, false", "2.5E-1, false"})
    void aNumberIsWrittenAsOne(String given, boolean isWrong) {
        Problems problems = new Problems();
        new Binder(problems).bind(Share.class, Node.of(Map.of("share", given)), "");
        assertThat(problems.all())
                .map(Problem::message)
                .isEqualTo(isWrong ? List.of("must be a number, got '" + given + "'") : List.of());
    }

    @Test
    void limitsAreToldInFull() {
        Problems problems = new Problems();
        new Binder(problems).bind(Share.class, Node.of(Map.of("share", "0")), "");
        assertThat(problems.all()).map(Problem::message).containsExactly("must be at least 0.0001, got 0.0");
    }

    record Deep(
            @Option(doc = "Rules.") List<Rule> rules,
            @Option(doc = "Limits.", fallback = Option.NONE) List<Limits> manyLimits,
            @Option(doc = "Share.") Share share,
            @Option(doc = "Names.", fallback = Option.NONE) Map<String, String> names,
            @Option(doc = "Text.", fallback = Option.NONE) String text,

            @Option(doc = "Anything.", fallback = Option.NONE)
            Node rest) {}

    @Test
    void theNodeOfARecordIsBoundToItAgain() {
        Problems problems = new Problems();
        Deep all = new Deep(
                List.of(Rule.LONG_WORD),
                List.of(new Limits(1, 2, "1e3"), new Limits(0, 0, "true")),
                new Share(0.25),
                Map.of("a", "x", "b", "0"),
                "null",
                new Node.Scalar(3, "as it is", true));
        assertThat(new Binder(problems).bind(Deep.class, Binder.node(all), "")).isEqualTo(all);
        Deep few = new Deep(List.of(), List.of(), new Share(1), Map.of(), null, null);
        assertThat(new Binder(problems).bind(Deep.class, Binder.node(few), "")).isEqualTo(few);
        assertThat(problems.all()).isEmpty();
    }
}
