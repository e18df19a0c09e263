package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import io.millrace.core.WorkedExample;
import io.millrace.core.keyed.Stream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountPerKeyTest {
    private static final Schema SCHEMA = Schema.of(Field.required("user", FieldType.STRING));
    private static final long HOUR = 3_600_000;

    @Test
    void countsGoUpInTheOrderOfEventTime() {
        Stream stream = new Stream(CountPerKey.TYPE, Map.of("fields", List.of("user"), "into", "seen"), SCHEMA);
        assertThat(stream.add(30, "ann").add(10, "ann").add(20, "bob").told())
                .containsExactly("kept 1 [ann, 1]", "kept 2 [bob, 1]", "kept 0 [ann, 2]");
    }

    @Test
    void aKeyThatWasNotSeenForSoLongBeginsAnew() {
        Stream stream = new Stream(
                CountPerKey.TYPE, Map.of("fields", List.of("user"), "into", "seen", "remember_days", 1), SCHEMA);
        assertThat(stream.add(0, "ann")
                        .add(24 * HOUR, "ann")
                        .add(49 * HOUR, "ann")
                        .told())
                .containsExactly("kept 0 [ann, 1]", "kept 1 [ann, 2]", "kept 2 [ann, 1]");
    }

    @Test
    void samplesThatComeEvenlyHaveTheirRate() {
        Stream stream = new Stream(
                CountPerKey.TYPE,
                Map.of("fields", List.of("user"), "into", "rate", "method", "rate", "half_life_hours", 10),
                SCHEMA);
        for (int i = 0; i < 2_000; i++) {
            stream.add(i * HOUR / 4, "ann");
        }
        List<String> told = stream.told();
        String last = told.get(told.size() - 1);
        double rate = Double.parseDouble(last.replaceAll(".*, (.*)]", "$1"));
        assertThat(rate).isBetween(4.0, 4.1);
    }

    @Test
    void theFieldOfASensitiveOneIsSensitive() {
        Example example =
                Example.with("fields", List.of("user"), "into", "seen").given("user: string!", "ann");
        Schema output = new WorkedExample(CountPerKey.TYPE, example).output();
        assertThat(output.field(output.indexOf("seen")).isSensitive()).isTrue();
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        Example example =
                Example.with("fields", List.of("user"), "into", "user").given("user: string");
        assertThat(new WorkedExample(CountPerKey.TYPE, example).mistakes())
                .singleElement()
                .asString()
                .startsWith("into: there is a field 'user' already; choose another name");
    }

    /** A drain lets go of samples before their time, so that an earlier one may come after it. */
    @Test
    void aSampleFarBehindWhatIsRememberedCountsAsOneOfThatTime() {
        Stream stream = new Stream(
                CountPerKey.TYPE,
                Map.of("fields", List.of("user"), "into", "rate", "method", "rate", "half_life_hours", 0.01),
                SCHEMA);
        stream.add(48 * HOUR, "ann").told();
        List<String> told =
                stream.add(24 * HOUR, "ann").add(48 * HOUR + 1, "ann").told();
        for (String line : told.subList(told.size() - 2, told.size())) {
            assertThat(Double.parseDouble(line.replaceAll(".*, (.*)]", "$1"))).isBetween(100.0, 300.0);
        }
    }
}
