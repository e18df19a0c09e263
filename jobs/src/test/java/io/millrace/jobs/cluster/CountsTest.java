package io.millrace.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.cluster.Counts.Count;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
    @ParameterizedTest
    @CsvSource(
            value = {
                "intake.millrace_intake_consumed | millrace_intake_consumed | '' | ''",
                "intake.reason.late.millrace_intake_rejected | millrace_intake_rejected | '' | late",
                "steps_0.step.drop_some.millrace_step_in | millrace_step_in | drop_some | ''",
                "steps_0.step.drop_some.reason.unwanted.millrace_step_rejected | millrace_step_rejected | drop_some | unwanted",
                "Source__source.KafkaSourceReader.pendingRecords | pendingRecords | '' | ''",
                "millrace_source_ended | millrace_source_ended | '' | ''",
            },
            delimiter = '|')
    void aMetricOfTheClusterIsReadByItsName(String id, String name, String step, String reason) {
        assertThat(RestCounts.parse(id, 7)).contains(new Count(name, step, reason, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "numRecordsIn",
        "sink__Writer.millrace_sink_held_rows",
        "Source__source.numBytesOut",
        "Shuffle.Netty.Input.Buffers.inPoolUsage"
    })
    void thoseThatAreNotShownAreLeftOut(String id) {
        assertThat(RestCounts.parse(id, 7)).isEqualTo(Optional.empty());
    }

    @Test
    void addsUpOverSubtasksAndSteps() {
        Counts counts = counts(
                "intake.millrace_intake_consumed 100",
                "intake.millrace_intake_consumed 50",
                "intake.reason.late.millrace_intake_rejected 4",
                "intake.reason.tombstone.millrace_intake_rejected 6",
                "a.step.drop.millrace_step_in 140",
                "a.step.drop.millrace_step_out 120",
                "a.step.drop.reason.short.millrace_step_rejected 15",
                "b.step.drop.reason.short.millrace_step_rejected 4",
                "a.step.drop.millrace_step_failed 1",
                "a.step.copy.millrace_step_in 120",
                "a.step.copy.millrace_step_out 240");
        assertThat(counts.consumed()).isEqualTo(150);
        assertThat(counts.kept()).isEqualTo(240);
        assertThat(counts.rejected()).isEqualTo(Map.of("intake", 10L, "drop.short", 19L, "drop.failed", 1L));
        assertThat(counts.lag()).isEmpty();
        assertThat(counts("s.pendingRecords 3", "s.pendingRecords 4").lag()).hasValue(7);
    }

    private static Counts counts(String... lines) {
        List<Count> all = Arrays.stream(lines)
                .map(line -> line.split(" ", -1))
                .map(parts ->
                        RestCounts.parse(parts[0], Long.parseLong(parts[1])).orElseThrow())
                .toList();
        return new Counts(all);
    }
}
