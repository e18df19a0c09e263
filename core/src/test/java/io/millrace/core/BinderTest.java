package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
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
}
