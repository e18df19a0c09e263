package io.millrace.privacy.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Problems;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.privacy.keys.NoiseLedger;
import io.millrace.privacy.keys.Release;
import io.millrace.privacy.keys.VectorKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddNoiseTest {
    private static final int RECORDS = 5_000;
    private final List<String> problems = new ArrayList<>();
    private final Set<Release> charged = new HashSet<>();

    private AddNoise step(FieldType type, Object... options) {
        Map<String, Object> settings = new HashMap<>(Map.of("field", "amount", "domain", "customers"));
        for (int i = 0; i < options.length; i += 2) {
            settings.put((String) options[i], options[i + 1]);
        }
        Problems found = new Problems();
        Record bound = new Binder(found).bind(AddNoise.TYPE.settings(), Node.of(settings), "");
        Binding binding = new Binding("it", schema(type), "sample", (option, message) -> found.add(0, option, message));
        AddNoise made = bound == null ? null : (AddNoise) AddNoise.TYPE.create(bound, binding);
        found.all().forEach(problem -> problems.add(problem.path() + ": " + problem.message()));
        if (problems.isEmpty()) {
            made.open(VectorKeys.services().and(NoiseLedger.class, charged::addAll));
        }
        return made;
    }

    private static Schema schema(FieldType type) {
        return Schema.of(Field.optional("amount", type).sensitive());
    }

    private static Object noisy(AddNoise step, FieldType type, long offset, Object value) {
        Origin origin = new Origin("events", 0, offset);
        return step.map(Sample.of(schema(type), origin, 0, Collections.singletonList(value)))
                .get(0);
    }

    private static double[] values(AddNoise step, FieldType type, Object value) {
        return IntStream.range(0, RECORDS)
                .mapToDouble(offset -> ((Number) noisy(step, type, offset, value)).doubleValue())
                .toArray();
    }

    private static double mean(double... values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double... values) {
        double mean = mean(values);
        return Math.sqrt(mean(java.util.Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .toArray()));
    }

    @Test
    void noiseOfManyRecordsHasTheScaleThatEpsilonAsksFor() {
        AddNoise step = step(FieldType.INT64, "epsilon", 0.5, "min", 0, "max", 100);
        double[] values = values(step, FieldType.INT64, 40L);
        assertThat(mean(values)).isCloseTo(40, within(20.0));
        assertThat(deviation(values)).isCloseTo(Math.sqrt(2) * 200, within(15.0));
    }

    @Test
    void gaussianNoiseHasTheScaleThatEpsilonAndDeltaAskFor() {
        AddNoise step = step(FieldType.INT32, "mechanism", "gaussian", "epsilon", 1, "delta", 1e-6, "sensitivity", 10);
        double[] values = values(step, FieldType.INT32, 1000);
        assertThat(mean(values)).isCloseTo(1000, within(4.0));
        // ρ = (√(ln 10⁶ + 1) − √(ln 10⁶))² and σ = 10/√2ρ
        assertThat(deviation(values)).isCloseTo(10 / Math.sqrt(2 * 0.0174689), within(1.5));
    }

    @Test
    void resultsOfFloatingPointAreMultiplesOfTheGrid() {
        AddNoise step = step(FieldType.FLOAT64, "epsilon", 1, "min", 0, "max", 1, "granularity", 0.25);
        for (double value : values(step, FieldType.FLOAT64, 0.3)) {
            assertThat(value * 4 % 1).isZero();
        }
        AddNoise narrow = step(FieldType.FLOAT32, "epsilon", 100, "min", 0, "max", 1, "granularity", 0.1);
        assertThat(noisy(narrow, FieldType.FLOAT32, 1, 0.32f)).isEqualTo(0.3f);
    }

    @Test
    void aReplayDrawsTheSameAndAnotherRecordOrValueAnother() {
        AddNoise step = step(FieldType.INT64, "epsilon", 0.001, "min", 0, "max", 1000);
        Object first = noisy(step, FieldType.INT64, 1, 5L);
        AddNoise again = step(FieldType.INT64, "epsilon", 0.001, "min", 0, "max", 1000);
        assertThat(noisy(again, FieldType.INT64, 1, 5L)).isEqualTo(first);
        assertThat(noisy(step, FieldType.INT64, 2, 5L)).isNotEqualTo(first);
        long other = (long) noisy(step, FieldType.INT64, 1, 6L);
        assertThat(other - (long) first).as("noise of two values of a record").isNotEqualTo(1);
    }

    @Test
    void valuesBeyondTheBoundsAreAsTheBounds() {
        AddNoise step = step(FieldType.INT64, "epsilon", 1, "min", 0, "max", 10);
        assertThat(noisy(step, FieldType.INT64, 1, Long.MAX_VALUE)).isEqualTo(noisy(step, FieldType.INT64, 1, 10L));
        assertThat(noisy(step, FieldType.INT64, 1, Long.MIN_VALUE)).isEqualTo(noisy(step, FieldType.INT64, 1, 0L));
        assertThat(noisy(step, FieldType.INT64, 1, null)).isNull();
    }

    @Test
    void resultsStayWithinTheTypeOfTheField() {
        AddNoise step = step(FieldType.INT32, "epsilon", 1e-6, "sensitivity", 1000);
        assertThat(values(step, FieldType.INT32, Integer.MAX_VALUE)).contains(Integer.MAX_VALUE);
        AddNoise wide = step(FieldType.INT64, "epsilon", 1e-6, "sensitivity", 1000);
        assertThat(values(wide, FieldType.INT64, Long.MAX_VALUE))
                .doesNotContain(Long.MIN_VALUE)
                .contains(Long.MAX_VALUE);
    }

    @Test
    void theFieldIsTreatedAndKeepsItsType() {
        AddNoise step = step(FieldType.FLOAT32, "epsilon", 1, "min", 0, "max", 1, "granularity", 0.1);
        Field field = step.output(schema(FieldType.FLOAT32)).field(0);
        assertThat(field).isEqualTo(Field.optional("amount", FieldType.FLOAT32));
    }

    @Test
    void aReleaseIsChargedBeforeTheFirstValueAndOnce() {
        AddNoise step = step(FieldType.INT64, "epsilon", 0.5, "min", 0, "max", 10);
        assertThat(charged).isEmpty();
        values(step, FieldType.INT64, 3L);
        assertThat(charged).hasSize(1).allSatisfy(release -> {
            assertThat(release.field()).isEqualTo("amount");
            assertThat(release.epoch()).isEqualTo(3);
            assertThat(release.epsilon()).isEqualTo(0.5);
            assertThat(release.settings())
                    .isEqualTo("laplace epsilon=0.5 delta=0.0 steps=10 grid=1.0 from=0 to=10 type=int64");
        });
    }

    @Test
    void nothingIsReleasedThatTheLedgerRefuses() {
        AddNoise step = step(FieldType.INT64, "epsilon", 0.5, "min", 0, "max", 10);
        step.open(VectorKeys.services().and(NoiseLedger.class, releases -> {
            throw new Refusal(Trouble.REFUSED, "over budget");
        }));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> noisy(step, FieldType.INT64, 1, 3L)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void mistakesAreTold() {
        step(FieldType.STRING, "epsilon", 1, "min", 0, "max", 1);
        step(FieldType.INT64, "epsilon", 1);
        step(FieldType.INT64, "epsilon", 1, "min", 2, "max", 1);
        step(FieldType.INT64, "epsilon", 1, "min", 0, "max", 1, "granularity", 0.5);
        step(FieldType.INT64, "epsilon", 1, "min", 0, "max", 1, "granularity", 5);
        step(FieldType.FLOAT64, "epsilon", 1, "min", 0, "max", 1);
        step(FieldType.FLOAT64, "epsilon", 1, "min", 0, "max", 1, "granularity", 1e-18);
        step(FieldType.INT64, "epsilon", 1, "min", 0, "max", 1, "delta", 0.1);
        step(FieldType.INT64, "epsilon", 1, "min", 0, "max", 1, "mechanism", "gaussian");
        step(FieldType.INT64, "epsilon", 1, "min", 0, "max", 1, "sensitivity", -1);
        step(FieldType.INT64, "epsilon", 0, "min", 0, "max", 1);
        assertThat(problems)
                .containsExactly(
                        "field: the field amount is string; this step takes int32, int64, float32, float64",
                        "sensitivity: is missing: give min and max, or how far two values may be apart",
                        "max: must be more than min, 2.0, got 1.0",
                        "granularity: must be a whole number for int64, got 0.5",
                        "granularity: leaves no two values between min and max",
                        "granularity: is missing: values of float64 are rounded to multiples of it",
                        "granularity: is too fine for this sensitivity and epsilon; make it coarser",
                        "delta: is for gaussian only: laplace has none",
                        "delta: must be given for gaussian, between 0 and 1; one over the number of records is large",
                        "sensitivity: must be more than 0, got -1.0",
                        "epsilon: must be from 0.000001 to 100, got 0.0");
    }
}
