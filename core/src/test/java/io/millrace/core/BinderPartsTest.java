package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BinderPartsTest {
    record Limits(
            @Option(doc = "How many.", fallback = "3", min = 1)
            int count) {}

    record Whole(
            @Option(doc = "Its name.") String name,
            @Option(doc = "Its limits.", fallback = "{}") Limits limits,

            @Option(doc = "Its other limits.", fallback = Option.NONE)
            Limits other) {}

    private final Problems problems = new Problems();

    private Map<String, Object> parts(Object node) {
        return new Binder(problems).parts(Whole.class, Node.of(node), "whole");
    }

    @Test
    void aNestedRecordWithFallbackEmptyMapHasItsOwnFallbacks() {
        assertThat(parts(Map.of("name", "a")))
                .containsEntry("limits", new Limits(3))
                .containsEntry("other", null);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void aWrongPartIsToldAndNullWhileTheOthersAreThere() {
        assertThat(parts(Map.of("name", "a", "limits", Map.of("count", 0))))
                .containsEntry("name", "a")
                .containsEntry("limits", null);
        assertThat(problems.all()).extracting(Problem::path).containsExactly("whole.limits.count");
    }

    @Test
    void aMisspeltOptionIsToldOnceAndNotAlsoAsMissing() {
        assertThat(parts(Map.of("nam", "a"))).containsEntry("name", null);
        assertThat(problems.all())
                .containsExactly(new Problem(0, "whole.nam", "is not an option (did you mean name?)"));
    }

    @Test
    void whatIsNoNumberIsNotAlsoOutOfBounds() {
        assertThat(parts(Map.of("name", "a", "limits", Map.of("count", "many"))))
                .containsEntry("limits", null);
        assertThat(problems.all())
                .containsExactly(new Problem(0, "whole.limits.count", "must be a whole number, got 'many'"));
    }

    @Test
    void somethingOtherThanAMapIsTold() {
        assertThat(parts(List.of())).isEmpty();
        assertThat(problems.all()).extracting(Problem::message).containsExactly("must be a map of options, got a list");
    }

    record Range(
            @Option(doc = "From here.") int min,
            @Option(doc = "To here.") int max) {
        Range {
            if (max < min) {
                throw new IllegalArgumentException("max: must be at least min");
            }
        }
    }

    @Test
    void aRecordThatRefusesItsValuesMayNameTheOption() {
        new Binder(problems).bind(Range.class, Node.of(Map.of("min", 2, "max", 1)), "range");
        assertThat(problems.all()).containsExactly(new Problem(0, "range.max", "must be at least min"));
    }
}
