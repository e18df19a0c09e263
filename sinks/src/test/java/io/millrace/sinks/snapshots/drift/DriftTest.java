package io.millrace.sinks.snapshots.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.millrace.sinks.snapshots.GrowingRoot;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.statistics.ColumnSummary;
import io.millrace.sinks.statistics.Measure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {
    private static final int ROWS = 50_000;
    private static final double ERROR = 0.02;

    private static ColumnSummary summary(Measure measure, DoubleSupplier values) {
        ColumnSummary summary = ColumnSummary.fine(measure);
        for (int i = 0; i < ROWS; i++) {
            summary.add(values.getAsDouble());
        }
        return summary;
    }

    @Test
    void equalDistributionsHaveNoDrift() {
        Random random = new Random(7);
        ColumnSummary old = summary(Measure.VALUE, random::nextGaussian);
        ColumnSummary now = summary(Measure.VALUE, random::nextGaussian);
        Drift drift = Drift.of("score", old, now);
        assertThat(drift.psi()).isCloseTo(0, within(0.01));
        assertThat(drift.ks()).isCloseTo(0, within(ERROR));
    }

    /** For unit normals apart by d, Kolmogorov–Smirnov is 2Φ(d/2) − 1: 0.3829 for d = 1. */
    @Test
    void aShiftOfOneStandardDeviationHasItsKnownDistance() {
        Random random = new Random(8);
        ColumnSummary old = summary(Measure.VALUE, random::nextGaussian);
        ColumnSummary now = summary(Measure.VALUE, () -> random.nextGaussian() + 1);
        Drift drift = Drift.of("score", old, now);
        assertThat(drift.ks()).isCloseTo(0.3829, within(ERROR));
        assertThat(drift.psi()).isGreaterThan(0.25);
    }

    /** (0.75 − 0.5) ln 1.5 + (0.25 − 0.5) ln 0.5. */
    @Test
    void namesHaveTheIndexOfTheirShares() {
        int[] count = {0};
        ColumnSummary old = summary(Measure.NAME, () -> count[0]++ % 2);
        ColumnSummary now = summary(Measure.NAME, () -> count[0]++ % 4 == 0 ? 0 : 1);
        Drift drift = Drift.of("label", old, now);
        assertThat(drift.psi()).isCloseTo(0.2747, within(0.001));
        assertThat(drift.ks()).isNaN();
    }

    @Test
    void oneSideWithoutValuesHasNoIndex() {
        ColumnSummary empty = ColumnSummary.fine(Measure.VALUE);
        empty.addNull();
        Drift drift = Drift.of("score", summary(Measure.VALUE, () -> 1), empty);
        assertThat(drift.psi()).isNaN();
        assertThat(drift.newNulls()).isEqualTo(1);
    }

    @Test
    void snapshotsDifferInFilesRowsAndTheColumnsThatMoved(@TempDir Path directory) {
        GrowingRoot root = new GrowingRoot(directory.resolve("root"), 500);
        root.append(900);
        Snapshot old = root.snapshots().create(false).snapshot();
        root.append(900);
        Snapshot now = root.snapshots().create(false).snapshot();
        Difference difference = Difference.of(old, now);
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.added()).hasSizeGreaterThan(1);
        assertThat(difference.rows().get("train").now()).isEqualTo(now.rows("train"));
        Comparison comparison = Comparison.of(root.store(), old, now);
        assertThat(comparison.isOfStatistics()).isFalse();
        List<Drift> drift = comparison.drift();
        Map<String, Drift> byColumn = drift.stream().collect(Collectors.toMap(Drift::column, each -> each));
        assertThat(drift)
                .extracting(Drift::column)
                .containsExactly("text", "note", "yes", "small", "large", "real", "exact", "at", "day", "tree", "mood");
        assertThat(byColumn.get("large").ks()).isCloseTo(0.5, within(ERROR));
        assertThat(byColumn.get("mood").psi()).isLessThan(0.01);
        assertThat(byColumn.get("note").oldNulls()).isCloseTo(1 / 3.0, within(0.01));
    }

    @Test
    void statisticsOfTheCommitsTellWhatTheRowsTell(@TempDir Path directory) throws Exception {
        GrowingRoot told = new GrowingRoot(directory.resolve("told"), 500).withColumnStatistics();
        GrowingRoot untold = new GrowingRoot(directory.resolve("untold"), 500);
        Comparison byStatistics = grown(told);
        Map<String, Drift> byRows =
                grown(untold).drift().stream().collect(Collectors.toMap(Drift::column, each -> each));
        assertThat(byStatistics.isOfStatistics()).isTrue();
        assertThat(byStatistics.drift()).extracting(Drift::column).containsAll(byRows.keySet());
        byStatistics.drift().stream()
                .filter(drift -> drift.measure().isReadFromRows())
                .forEach(drift -> assertIsLike(drift, byRows.get(drift.column())));
        GrowingRoot.assertContractHolds(directory.resolve("told"));
    }

    private static Comparison grown(GrowingRoot root) {
        root.append(900);
        Snapshot old = root.snapshots().create(false).snapshot();
        root.append(900);
        return Comparison.of(root.store(), old, root.snapshots().create(false).snapshot());
    }

    private static void assertIsLike(Drift drift, Drift other) {
        assertThat(drift.oldNulls()).isEqualTo(other.oldNulls());
        assertThat(drift.newNulls()).isEqualTo(other.newNulls());
        if (drift.measure() == Measure.NAME) {
            assertThat(drift.psi()).isCloseTo(other.psi(), within(1e-9));
        } else {
            assertThat(drift.ks()).as(drift.column()).isCloseTo(other.ks(), within(2 * 0.017));
        }
    }

    @Test
    void oneFileWithoutStatisticsAndTheRowsAreRead(@TempDir Path directory) {
        GrowingRoot root = new GrowingRoot(directory.resolve("root"), 500);
        root.append(500);
        Snapshot old = root.snapshots().create(false).snapshot();
        root.withColumnStatistics().append(500);
        Snapshot now = root.snapshots().create(false).snapshot();
        assertThat(Comparison.of(root.store(), old, now).isOfStatistics()).isFalse();
    }
}
