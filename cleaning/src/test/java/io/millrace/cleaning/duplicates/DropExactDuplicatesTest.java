package io.millrace.cleaning.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import io.millrace.core.keyed.Stream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DropExactDuplicatesTest {
    private static final Schema SCHEMA =
            Schema.of(Field.optional("text", FieldType.STRING), Field.required("page", FieldType.INT64));
    private static final long DAY = 86_400_000;

    private static Stream stream(Object... options) {
        return new Stream(
                DropExactDuplicates.TYPE,
                options.length == 0
                        ? Map.of("fields", List.of("text"))
                        : Map.of("fields", List.of("text"), (String) options[0], options[1]),
                SCHEMA);
    }

    @Test
    void theEarliestInEventTimeIsKeptAndNamedWhateverComesFirst() {
        assertThat(stream().add(30, "a", 1L).add(10, "a", 2L).add(20, "a", 3L).told())
                .containsExactly("kept 1 [a, 2]", "duplicate 2 for t/0/1/0", "duplicate 0 for t/0/1/0");
    }

    @Test
    void absentTextsAreEqualAndDifferFromEmptyOnes() {
        assertThat(stream().add(1, null, 1L).add(2, "", 1L).add(3, null, 1L).told())
                .containsExactly("kept 0 [null, 1]", "kept 1 [, 1]", "duplicate 2 for t/0/0/0");
    }

    @Test
    void whatIsRememberedCountsUpToTheDayAndNotOnFromItsDuplicates() {
        assertThat(stream("remember_days", 1)
                        .add(0, "a", 1L)
                        .add(DAY, "a", 2L)
                        .add(DAY + 1, "a", 3L)
                        .advance(2 * DAY)
                        .told())
                .containsExactly("kept 0 [a, 1]", "duplicate 1 for t/0/0/0", "kept 2 [a, 3]");
    }

    @Test
    void allFieldsThatAreNamedMustBeEqual() {
        Stream stream = new Stream(DropExactDuplicates.TYPE, Map.of("fields", List.of("text", "page")), SCHEMA);
        assertThat(stream.add(1, "a", 1L).add(2, "a", 2L).add(3, "a", 1L).told())
                .containsExactly("kept 0 [a, 1]", "kept 1 [a, 2]", "duplicate 2 for t/0/0/0");
    }

    @Test
    void zerosOfBothSignsAreEqualAndSoIsWhatIsNotANumber() {
        Schema numbers =
                Schema.of(Field.required("wide", FieldType.FLOAT64), Field.required("short", FieldType.FLOAT32));
        Stream stream = new Stream(DropExactDuplicates.TYPE, Map.of("fields", List.of("wide", "short")), numbers);
        double otherNan = Double.longBitsToDouble(0x7ff8_0000_0000_0001L);
        assertThat(stream.add(1, 0.0, Float.NaN)
                        .add(2, -0.0, Float.intBitsToFloat(0x7fc0_0001))
                        .add(3, Double.NaN, 0f)
                        .add(4, otherNan, -0f)
                        .told())
                .containsExactly(
                        "kept 0 [0.0, NaN]", "duplicate 1 for t/0/0/0", "kept 2 [NaN, 0.0]", "duplicate 3 for t/0/2/0");
    }
}
