package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.FieldType;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({"0, -0.5", "10, 0", "20, 0.5", "30, 1", "50, 2"})
    void minMaxBringsTheLimitsToZeroAndOneAndCutsNothing(double amount, double scaled) {
        assertThat(scaled(amount, "method", "min_max", "min", 10, "max", 30)).isEqualTo(scaled);
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "14, 2", "6, -2"})
    void zScoreCountsDeviationsFromTheMean(double amount, double scaled) {
        assertThat(scaled(amount, "method", "z_score", "mean", 10, "deviation", 2))
                .isEqualTo(scaled);
    }

    @Test
    void aMissingNumberStaysMissingAndTheFieldBecomesFloat64() {
        Example example = Example.with("field", "x", "method", "divide_by", "divisor", -4)
                .given("x: int32?", new Object[] {null});
        WorkedExample scale = new WorkedExample(Scale.TYPE, example);
        assertThat(scale.outcome(Services.NONE)).isEqualTo(List.of(Collections.singletonList(null)));
        assertThat(scale.output().field(0).type()).isEqualTo(FieldType.FLOAT64);
        assertThat(scale.output().field(0).optional()).isTrue();
    }

    @Test
    void optionsThatDoNotBelongTogetherAreRefused() {
        assertThat(mistakes("method", "min_max", "min", 1)).containsExactly("max: is missing: min_max needs it");
        assertThat(mistakes("method", "min_max", "min", 1, "max", 1)).containsExactly("max: must be greater than min");
        assertThat(mistakes("method", "z_score", "mean", 1, "deviation", 0))
                .containsExactly("deviation: must be greater than 0");
        assertThat(mistakes("method", "divide_by", "divisor", 0)).containsExactly("divisor: must not be 0");
        assertThat(mistakes("method", "divide_by", "divisor", 1, "mean", 3))
                .containsExactly("mean: has no effect on divide_by");
    }

    private static Object scaled(double amount, Object... method) {
        List<?> rows =
                new WorkedExample(Scale.TYPE, example(method).given("x: float64", amount)).outcome(Services.NONE);
        return ((List<?>) rows.get(0)).get(0);
    }

    private static List<String> mistakes(Object... method) {
        return new WorkedExample(Scale.TYPE, example(method).given("x: float64")).mistakes();
    }

    private static Example example(Object... method) {
        Object[] options = new Object[method.length + 2];
        options[0] = "field";
        options[1] = "x";
        System.arraycopy(method, 0, options, 2, method.length);
        return Example.with(options);
    }
}
