package io.millrace.jobs.flink.keyed;

import io.millrace.core.Element;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.keyed.AlikeKeys;
import io.millrace.core.keyed.Hit;
import io.millrace.ingestion.KafkaIngestion;
import io.millrace.ingestion.flink.SchemaTypes;
import io.millrace.jobs.flink.StageContext;
import io.millrace.jobs.plan.Stage;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Adds a stage that remembers samples to a job: a fold by key, or gate, buckets and verdict. */
public record KeyedStage(StageContext context) {
    /** What leaves a stage: rows and tallies, and lines of rejects. */
    public record Outputs(DataStream<Element> rows, List<DataStream<String>> rejects) {}

    public Outputs add(DataStream<Element> rows) {
        return stage().kind() == Stage.Kind.FIRST_SEEN ? firstSeen(rows) : fold(rows);
    }

    private Outputs fold(DataStream<Element> rows) {
        SingleOutputStreamOperator<Element> folded =
                rows.keyBy(new KeySlot(stage()), Types.INT).transform(id(), elements(), new FoldOperator(context));
        return outputs(named(folded, ""), List.of(folded));
    }

    private Outputs firstSeen(DataStream<Element> rows) {
        SingleOutputStreamOperator<Element> gate = named(
                rows.keyBy(new RowSlot(), Types.INT).transform(id() + ".gate", input(), new GateOperator(context)),
                ".gate");
        int bucket = ((FirstSeenStep) stage().bind().get(0).step()).bucketBytes();
        DataStream<Hit> hits = named(
                gate.getSideOutput(GateOperator.TURNS)
                        .keyBy(
                                turn -> Slots.of(
                                        AlikeKeys.bucket(turn.key(), bucket).hashCode()),
                                Types.INT)
                        .transform(id() + ".buckets", KeyedTypes.HIT, new BucketOperator(stage())),
                ".buckets");
        KeyedStream<Hit, Integer> found = hits.keyBy(hit -> RowSlot.of(hit.row()), Types.INT);
        SingleOutputStreamOperator<Element> verdict = named(
                DataStreamUtils.reinterpretAsKeyedStream(gate, new RowSlot(), Types.INT)
                        .connect(found)
                        .transform(id(), elements(), new VerdictOperator(context)),
                "");
        return outputs(verdict, List.of(gate, verdict));
    }

    private static Outputs outputs(
            SingleOutputStreamOperator<Element> rows, List<SingleOutputStreamOperator<Element>> rejecting) {
        return new Outputs(
                rows,
                rejecting.stream()
                        .<DataStream<String>>map(operator -> operator.getSideOutput(KafkaIngestion.REJECTS))
                        .toList());
    }

    /** Ids of steps hold no point, so these are free. */
    private <T> SingleOutputStreamOperator<T> named(SingleOutputStreamOperator<T> operator, String part) {
        return operator.uid(id() + part).name(id() + part).setMaxParallelism(Slots.COUNT);
    }

    private Stage stage() {
        return context.stage();
    }

    private String id() {
        return stage().steps().get(0).id();
    }

    private TypeInformation<Element> input() {
        return SchemaTypes.elements(stage().input());
    }

    private TypeInformation<Element> elements() {
        return SchemaTypes.elements(stage().output());
    }
}
