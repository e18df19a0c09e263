package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillMissingTest {
    @ParameterizedTest
    @CsvSource({"string, none", "bool, false", "int32, -1", "int64, 5", "float32, 0.5", "float64, 1e3", "label(a|b), b"
    })
    void whatIsMissingIsFilledAndTheFieldIsRequiredAfterwards(String type, String value) {
        WorkedExample fill = fill(type, value);
        assertThat(fill.mistakes()).isEmpty();
        assertThat(fill.output().field(0).optional()).isFalse();
        assertThat(((List<?>) fill.outcome(Services.NONE).get(0)).get(0)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "bool, yes",
        "int32, 3000000000",
        "int64, 1.5",
        "float64, many",
        "float64, NaN",
        "float32, 1e39",
        "float64, 1e400",
        "label(a|b), c"
    })
    void aValueThatTheFieldCannotHoldIsRefused(String type, String value) {
        assertThat(fill(type, value).mistakes())
                .singleElement()
                .asString()
                .startsWith("value: '" + value + "' is no value of a field of type");
    }

    @Test
    void whatIsThereStays() {
        Example example = Example.with("field", "amount", "value", "5").given("amount: int64?", 7);
        assertThat(new WorkedExample(FillMissing.TYPE, example).outcome(Services.NONE))
                .isEqualTo(List.of(List.of(7L)));
    }

    private static WorkedExample fill(String type, String value) {
        Example example = Example.with("field", "x", "value", value).given("x: " + type + "?", new Object[] {null});
        return new WorkedExample(FillMissing.TYPE, example);
    }
}
