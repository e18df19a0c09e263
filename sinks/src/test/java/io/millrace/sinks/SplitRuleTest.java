package io.millrace.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.sinks.ParquetSettings.Profile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitRuleTest {
    private static final Schema SCHEMA =
            Schema.of(Field.optional("user", FieldType.STRING), Field.required("number", FieldType.INT64));

    @Test
    void theVectorOfTheContractHolds() {
        assertThat(rule(null, 1, 9800, 100, 100).of("user-42")).isEqualTo("train");
    }

    @Test
    void aRowWithoutKeyGoesByItsOrigin() {
        Origin origin = new Origin("events", 3, 17);
        SplitRule rule = rule("user", 0, 4000, 3000, 3000);
        Sample without = Sample.of(SCHEMA, origin, 0, Arrays.asList(null, 5L));
        assertThat(rule.of(without)).isEqualTo(rule.of("events/3/17"));
        assertThat(rule.of(Sample.of(SCHEMA, origin, 0, Arrays.asList("a", 5L))))
                .isEqualTo(rule.of("a"));
        assertThat(rule("number", 0, 4000, 3000, 3000).of(without)).isEqualTo(rule.of("5"));
    }

    @Test
    void aSplitWithoutPointsGetsNoRowAndSharesFollowThePoints() {
        SplitRule rule = rule(null, 7, 9000, 0, 1000);
        long train = 0;
        for (int key = 0; key < 10_000; key++) {
            String split = rule.of("key-" + key);
            assertThat(split).isNotEqualTo("validation");
            train += split.equals("train") ? 1 : 0;
        }
        assertThat(train).isBetween(8_850L, 9_150L);
    }

    @Test
    void withoutASplitSectionAllRowsAreForTraining() {
        Dataset dataset = Dataset.of("d", Profile.TRAIN, SCHEMA, null);
        assertThat(dataset.splitRule().of("anything")).isEqualTo("train");
        assertThat(dataset.file().neverNull()).containsExactly("_mr_id", "number");
    }

    private static SplitRule rule(String by, long seed, int train, int validation, int test) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("train", train);
        weights.put("validation", validation);
        weights.put("test", test);
        return Dataset.of("d", Profile.TRAIN, SCHEMA, new SplitSettings(by, weights, seed))
                .splitRule();
    }
}
