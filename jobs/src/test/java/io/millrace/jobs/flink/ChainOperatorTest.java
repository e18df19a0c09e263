package io.millrace.jobs.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Element;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Ranges;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.Tally;
import io.millrace.ingestion.KafkaIngestion;
import io.millrace.ingestion.flink.SchemaTypes;
import io.millrace.jobs.file.ErrorSettings;
import io.millrace.jobs.plan.Stage;
import io.millrace.jobs.plan.StepRef;
import io.millrace.sinks.rejects.Payload;
import io.millrace.sinks.rejects.RejectRenderer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try")
class ChainOperatorTest {
    private static final Schema SCHEMA = Schema.of(Field.required("id", FieldType.INT64));
    private static final ErrorSettings PATIENT = new ErrorSettings(0.5, 1000);

    private static OneInputStreamOperatorTestHarness<Element, Element> harness(ErrorSettings errors, String... steps)
            throws Exception {
        List<StepRef> refs = Stream.of(steps)
                .map(name -> new StepRef(name, name, Node.of(Map.of("every", 3)), "steps"))
                .toList();
        Stage stage = new Stage("test", List.of(TestSteps.class.getName()), SCHEMA, SCHEMA, Stage.Kind.CHAIN, refs);
        ChainOperator operator = new ChainOperator(new StageContext(
                stage, errors, new RejectRenderer(Payload.REFERENCE, 7, Set.of()), () -> Services.NONE));
        TypeSerializer<Element> elements = SchemaTypes.elements(SCHEMA).createSerializer(new SerializerConfigImpl());
        var harness = new OneInputStreamOperatorTestHarness<>(operator, elements);
        harness.setup(elements);
        return harness;
    }

    private static Sample sample(long id) {
        return Sample.of(SCHEMA, new Origin("t", 0, id), 1000 + id, List.of(id));
    }

    private static void feed(OneInputStreamOperatorTestHarness<Element, Element> harness, long from, long to)
            throws Exception {
        for (long id = from; id < to; id++) {
            harness.processElement(sample(id), 1000 + id);
        }
    }

    private static List<Tally> tallies(OneInputStreamOperatorTestHarness<Element, Element> harness) {
        return harness.extractOutputValues().stream()
                .filter(Tally.class::isInstance)
                .map(Tally.class::cast)
                .toList();
    }

    @Test
    void keepsRowsWithTheirTimeAndSendsRejectsAside() throws Exception {
        try (var harness = harness(PATIENT, "drop_some")) {
            harness.open();
            feed(harness, 0, 4);
            assertThat(harness.getOutput())
                    .containsExactly(new StreamRecord<>(sample(1), 1001), new StreamRecord<>(sample(2), 1002));
            assertThat(harness.getSideOutput(KafkaIngestion.REJECTS))
                    .extracting(StreamRecord::getValue)
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .contains("\"offset\":0", "\"step\":\"drop_some\"", "\"reason\":\"unwanted\""),
                            line -> assertThat(line).contains("\"offset\":3", "\"append\":7"));
        }
    }

    @Test
    void tellsItsCountsBeforeTheBarrierAndOnlyWhatIsNew() throws Exception {
        try (var harness = harness(PATIENT, "copy_all", "drop_some")) {
            harness.open();
            feed(harness, 0, 3);
            harness.prepareSnapshotPreBarrier(1);
            assertThat(tallies(harness))
                    .containsExactly(new Tally(Ranges.EMPTY, 0, 3, Map.of("drop_some.unwanted", 2L)));
            harness.prepareSnapshotPreBarrier(2);
            assertThat(tallies(harness)).hasSize(1);
            feed(harness, 4, 5);
            harness.prepareSnapshotPreBarrier(3);
            assertThat(tallies(harness)).last().isEqualTo(new Tally(Ranges.EMPTY, 0, 1, Map.of()));
        }
    }

    @Test
    void tellsLastAtTheEndOfItsInputAndIsSilentThen() throws Exception {
        try (var harness = harness(PATIENT, "drop_some")) {
            harness.open();
            feed(harness, 0, 1);
            harness.endInput();
            assertThat(harness.extractOutputValues())
                    .containsExactly(new Tally(Ranges.EMPTY, 0, 0, Map.of("drop_some.unwanted", 1L)));
            harness.prepareSnapshotPreBarrier(1);
            assertThat(harness.getOutput()).hasSize(1);
        }
    }

    @Test
    void passesTalliesOfOthersAndWatermarksUnchanged() throws Exception {
        Tally foreign = new Tally(Ranges.EMPTY, 9, 1, Map.of("intake.late", 2L));
        try (var harness = harness(PATIENT, "drop_some")) {
            harness.open();
            harness.processElement(new StreamRecord<>(foreign));
            harness.processWatermark(5);
            harness.prepareSnapshotPreBarrier(1);
            assertThat(harness.getOutput()).containsExactly(new StreamRecord<>(foreign), new Watermark(5));
        }
    }

    @Test
    void aFailingStepRejectsUntilTheBudgetIsSpentThenEndsTheJobForGood() throws Exception {
        try (var harness = harness(new ErrorSettings(0.3, 10), "break_some")) {
            harness.open();
            feed(harness, 0, 9);
            assertThat(harness.getSideOutput(KafkaIngestion.REJECTS)).hasSize(3);
            assertThatThrownBy(() -> feed(harness, 9, 10))
                    .isInstanceOf(SuppressRestartsException.class)
                    .cause()
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("4 of 10 samples failed, most in the step break_some")
                    .extracting(refusal -> ((Refusal) refusal).trouble())
                    .isEqualTo(Trouble.OVER_BUDGET);
        }
    }

    @Test
    void theBudgetJudgesWhatHappenedSinceItsLastJudgement() throws Exception {
        try (var harness = harness(new ErrorSettings(0.4, 10), "break_some")) {
            harness.open();
            feed(harness, 0, 100);
            assertThat(harness.extractOutputValues()).hasSize(66);
        }
    }

    @Test
    void rejectsForOtherReasonsCostNoBudget() throws Exception {
        try (var harness = harness(new ErrorSettings(0, 10), "drop_some")) {
            harness.open();
            feed(harness, 0, 100);
            assertThat(harness.extractOutputValues()).hasSize(66);
        }
    }

    @Test
    void aRefusalOfAStepEndsTheJobForGood() throws Exception {
        try (var harness = harness(PATIENT, "refuse_some")) {
            harness.open();
            assertThatThrownBy(() -> feed(harness, 0, 1))
                    .isInstanceOf(SuppressRestartsException.class)
                    .cause()
                    .hasMessage("the key is wrong");
        }
    }
}
