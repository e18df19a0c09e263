package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import io.millrace.core.keyed.Stream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepLatestTest {
    private static final Schema SCHEMA =
            Schema.of(Field.required("id", FieldType.STRING), Field.required("price", FieldType.INT64));
    private static final long DAY = 86_400_000;

    private static Stream stream() {
        return new Stream(KeepLatest.TYPE, Map.of("fields", List.of("id"), "window_days", 1), SCHEMA);
    }

    @Test
    void theLatestOfTheWindowIsKeptAndEachOtherNamesWhatTookItsPlace() {
        assertThat(stream().add(20, "a", 3L).add(0, "a", 1L).add(10, "a", 2L).told())
                .containsExactly("superseded 1 for t/0/2/0", "superseded 2 for t/0/0/0", "kept 0 [a, 3]");
    }

    @Test
    void theWindowBeginsWithItsFirstSampleAndTheNextBeginsAtItsEnd() {
        assertThat(stream()
                        .add(0, "a", 1L)
                        .add(DAY - 1, "a", 2L)
                        .add(DAY, "a", 3L)
                        .told())
                .containsExactly("superseded 0 for t/0/1/0", "kept 1 [a, 2]", "kept 2 [a, 3]");
    }

    @Test
    void nothingIsPassedOnBeforeItsWindowEnds() {
        Stream stream = stream().add(0, "a", 1L).advance(DAY - 1).add(DAY - 1 + 1, "b", 9L);
        assertThat(stream.told()).containsExactly("kept 0 [a, 1]", "kept 1 [b, 9]");
    }

    @Test
    void keysHaveWindowsOfTheirOwn() {
        assertThat(stream().add(0, "a", 1L).add(1, "b", 2L).told()).containsExactly("kept 0 [a, 1]", "kept 1 [b, 2]");
    }
}
