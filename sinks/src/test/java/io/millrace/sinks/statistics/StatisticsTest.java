package io.millrace.sinks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ROWS = 40_000;

    private static String part(Measure measure, double... values) {
        ColumnSummary summary = ColumnSummary.compact(measure);
        for (double value : values) {
            summary.add(value);
            summary.addDistinct(Double.doubleToLongBits(value));
        }
        summary.addNull();
        return Statistics.write(Map.of("column", summary));
    }

    private static String merged(Measure measure, double[] values, int parts) {
        List<String> texts = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = values.length * part / parts;
            texts.add(part(measure, Arrays.copyOfRange(values, from, values.length * (part + 1) / parts)));
        }
        return Statistics.merged(texts);
    }

    private static ColumnSummary read(String text) throws Exception {
        return Statistics.read(MAPPER.readTree(text)).get("column");
    }

    private static double[] values(DoubleSupplier supplier) {
        double[] values = new double[ROWS];
        Arrays.setAll(values, i -> supplier.getAsDouble());
        return values;
    }

    /** An offset that is large beside the spread is where sums of squares fail. */
    @ParameterizedTest
    @ValueSource(doubles = {0, -17, 1.79e15})
    void partsAddUpToWhatTheWholeHas(double offset) throws Exception {
        Random random = new Random(11);
        double[] values = values(() -> offset + Math.rint(1e6 * random.nextGaussian()));
        ColumnSummary summary = read(merged(Measure.VALUE, values, 7));
        double mean = Arrays.stream(values).map(value -> value - offset).sum() / ROWS;
        double variance = Arrays.stream(values)
                        .map(value -> (value - offset - mean) * (value - offset - mean))
                        .sum()
                / ROWS;
        assertThat(summary.count()).isEqualTo(ROWS);
        assertThat(summary.nulls()).isEqualTo(7);
        assertThat(summary.moments().mean()).isCloseTo(offset + mean, within(1e-9 * (Math.abs(offset) + 1e6)));
        assertThat(summary.moments().variance()).isCloseTo(variance, within(1e-9 * variance));
        assertThat(summary.moments().min())
                .isEqualTo(Arrays.stream(values).min().orElseThrow());
        assertThat(summary.moments().max())
                .isEqualTo(Arrays.stream(values).max().orElseThrow());
    }

    @Test
    void quantilesAndDistinctValuesAreWithinTheErrorThatIsStated() throws Exception {
        Random random = new Random(12);
        double[] values = values(() -> random.nextInt(10_000));
        ColumnSummary summary = read(merged(Measure.VALUE, values, 9));
        Arrays.sort(values);
        for (double rank = 0.05; rank < 1; rank += 0.05) {
            double value = values[(int) (rank * ROWS)];
            assertThat(summary.values().getRank(value)).isCloseTo(rank, within(0.017));
        }
        double distinct = Arrays.stream(values).distinct().count();
        assertThat(summary.distinct().getEstimate()).isCloseTo(distinct, Percentage.withPercentage(3 * 2.3));
    }

    @Test
    void namesAreCounted() throws Exception {
        ColumnSummary summary = read(merged(Measure.NAME, new double[] {0, 2, 2, 700, 2, 0, 1}, 3));
        assertThat(summary.names())
                .containsExactly(Map.entry(0.0, 2L), Map.entry(1.0, 1L), Map.entry(2.0, 3L), Map.entry(700.0, 1L));
    }

    @Test
    void whatIsNoFiniteNumberIsCountedAndLeftOutOfTheMoments() throws Exception {
        String text = part(Measure.VALUE, Double.NaN, Double.POSITIVE_INFINITY, 1, 3);
        JsonNode column = MAPPER.readTree(text).path("column");
        assertThat(column.path("count").longValue()).isEqualTo(4);
        assertThat(column.path("finite").longValue()).isEqualTo(2);
        assertThat(column.path("mean").doubleValue()).isEqualTo(2);
        assertThat(column.path("variance").doubleValue()).isEqualTo(1);
        assertThat(read(text).values().getN()).isEqualTo(3);
    }

    /** The square of a number may be none. */
    @Test
    void numbersAtTheEndOfTheirRangeAreStillJson() throws Exception {
        String text = Statistics.merged(List.of(part(Measure.VALUE, -1.7e308), part(Measure.VALUE, 1.7e308)));
        assertThat(MAPPER.readTree(text).path("column").path("variance").isNull())
                .isTrue();
        assertThat(read(Statistics.merged(List.of(text, text))).count()).isEqualTo(4);
    }

    @Test
    void aColumnWithoutAnyValueAddsUpToo() throws Exception {
        String text = Statistics.merged(List.of(part(Measure.VALUE), part(Measure.VALUE), part(Measure.VALUE, 5)));
        assertThat(read(text).nulls()).isEqualTo(3);
        assertThat(read(text).moments().mean()).isEqualTo(5);
        assertThat(read(Statistics.merged(List.of(part(Measure.VALUE), part(Measure.VALUE))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aFileOfWhichAPartHasNoneHasNone() {
        assertThat(Statistics.merged(List.of(part(Measure.VALUE, 1), Statistics.NONE)))
                .isEqualTo(Statistics.NONE);
        assertThat(Statistics.merged(List.of())).isEqualTo(Statistics.NONE);
    }

    /** The bound of docs/output.md. */
    @Test
    void aColumnTakesTenThousandBytesAtMost() {
        Random random = new Random(13);
        assertThat(merged(Measure.VALUE, values(random::nextGaussian), 100)).hasSizeLessThan(10_000);
        assertThat(merged(Measure.NAME, values(() -> random.nextInt(Columns.MOST_NAMES)), 100))
                .hasSizeLessThan(10_000);
    }
}
