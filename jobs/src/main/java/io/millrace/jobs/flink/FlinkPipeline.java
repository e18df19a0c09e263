package io.millrace.jobs.flink;

import io.millrace.core.Element;
import io.millrace.core.RejectLines;
import io.millrace.core.ServiceSource;
import io.millrace.ingestion.KafkaIngestion;
import io.millrace.ingestion.KafkaSettings;
import io.millrace.ingestion.flink.SchemaTypes;
import io.millrace.jobs.file.PipelineSpec;
import io.millrace.jobs.flink.keyed.KeyedStage;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.jobs.plan.Stage;
import io.millrace.privacy.keys.KeyServiceSource;
import io.millrace.sinks.rejects.RejectRenderer;
import io.millrace.sinks.rejects.RejectSink;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A plan as a Flink job: source and intake, an operator or a few per stage, shards; the rejects of all of them. Where there are
 * more subtasks than partitions, rows are spread behind the intake, so that all subtasks work.
 */
public record FlinkPipeline(PipelinePlan plan, JobStart start) {
    /** The id of the shards' operators in the state of a job. */
    public static final String SINK_UID = "sink";

    /** Adds the job to an environment made with {@link JobSettings}. */
    public void build(StreamExecutionEnvironment environment) {
        SingleOutputStreamOperator<Element> intake = ingestion().read(environment, reading());
        DataStream<String> rejects = intake.getSideOutput(KafkaIngestion.REJECTS);
        DataStream<Element> rows = needsSpreading() ? intake.rebalance() : intake;
        for (Stage stage : plan.stages()) {
            KeyedStage.Outputs outputs = add(rows, stage);
            for (DataStream<String> lines : outputs.rejects()) {
                rejects = rejects.union(lines);
            }
            rows = outputs.rows();
        }
        rows.sinkTo(new Shards(plan).sink(start)).uid(SINK_UID).name(SINK_UID);
        rejectSink(plan).attach(rejects);
    }

    private boolean needsSpreading() {
        return readers() < spec().run().parallelism();
    }

    private KafkaIngestion.Reading reading() {
        return new KafkaIngestion.Reading(
                readers(),
                plan.remembers(),
                start.source().holdsEnd(),
                start.source().uid());
    }

    /** Subtasks of the source. */
    public int readers() {
        return Math.min(spec().run().parallelism(), start.topics().partitions());
    }

    private KeyedStage.Outputs add(DataStream<Element> rows, Stage stage) {
        StageContext context = new StageContext(stage, spec().errors(), lines(), services());
        return stage.kind() == Stage.Kind.CHAIN ? chain(rows, context) : new KeyedStage(context).add(rows);
    }

    private KeyedStage.Outputs chain(DataStream<Element> rows, StageContext context) {
        Stage stage = context.stage();
        String id = "steps." + plan.stages().indexOf(stage);
        SingleOutputStreamOperator<Element> chained = rows.transform(
                        name(stage), SchemaTypes.elements(stage.output()), new ChainOperator(context))
                .uid(id);
        return new KeyedStage.Outputs(chained, List.of(chained.getSideOutput(KafkaIngestion.REJECTS)));
    }

    /** As Flink's page shows a stage: its first and its last step. */
    private static String name(Stage stage) {
        String first = stage.steps().get(0).id();
        String last = stage.steps().get(stage.steps().size() - 1).id();
        return first.equals(last) ? first : first + " to " + last;
    }

    private KafkaIngestion ingestion() {
        return new KafkaIngestion(kafka(), plan.input(), start.ends(), lines(), services());
    }

    private KafkaSettings kafka() {
        KafkaSettings given = spec().source().kafka();
        return start.toPresentEnd() ? given.toPresentEnd() : given;
    }

    private RejectLines lines() {
        return new RejectRenderer(spec().rejects().payload(), start.nextAppend(), plan.leakGates());
    }

    /** Where the rejects of a pipeline go. */
    public static RejectSink rejectSink(PipelinePlan plan) {
        PipelineSpec spec = plan.spec();
        KafkaSettings kafka = spec.source().kafka();
        return new RejectSink(
                spec.rejects(),
                kafka.brokers(),
                kafka.properties(),
                spec.pipeline(),
                spec.sink().parquet().address().name());
    }

    private ServiceSource services() {
        return spec().keys() == null ? new NoKeys() : new KeyServiceSource(spec().keys(), spec().pipeline());
    }

    private PipelineSpec spec() {
        return plan.spec();
    }
}
