package io.millrace.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Origin;
import io.millrace.core.Ranges;
import io.millrace.core.Ranges.Partition;
import io.millrace.core.Ranges.Span;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeCountsTest {
    private final IntakeCounts counts = new IntakeCounts();

    private void keep(int partition, long offset) {
        counts.add(Read.of(Sample.of(Schema.of(), new Origin("t", partition, offset), 0, List.of())));
    }

    private void reject(int partition, long offset, String reason) {
        Origin origin = new Origin("t", partition, offset);
        counts.add(Read.of(new Rejection(origin, 0, 0, "intake", reason, null, null)));
    }

    private static Partition partition(int number) {
        return new Partition("t", number);
    }

    @Test
    void aTallyTellsWhatHappenedSinceTheLastAndAllOffsetsSinceTheStart() {
        keep(0, 5);
        reject(0, 9, "not_json");
        keep(1, 0);
        Ranges first = Ranges.of(Map.of(partition(0), new Span(5, 10), partition(1), new Span(0, 1)));
        assertThat(counts.tally()).isEqualTo(new Tally(first, 3, 0, Map.of("intake.not_json", 1L)));
        keep(0, 10);
        Ranges second = Ranges.of(Map.of(partition(0), new Span(5, 11), partition(1), new Span(0, 1)));
        assertThat(counts.tally()).isEqualTo(new Tally(second, 1, 0, Map.of()));
    }

    @Test
    void nothingNewIsAnEmptyTally() {
        assertThat(counts.tally()).isEqualTo(Tally.NONE);
        keep(0, 0);
        counts.tally();
        assertThat(counts.tally()).isEqualTo(Tally.NONE);
    }

    @Test
    void rejectsAreCountedByReason() {
        reject(0, 0, "late");
        reject(0, 1, "late");
        reject(0, 2, "tombstone");
        assertThat(counts.tally().rejected()).isEqualTo(Map.of("intake.late", 2L, "intake.tombstone", 1L));
    }
}
