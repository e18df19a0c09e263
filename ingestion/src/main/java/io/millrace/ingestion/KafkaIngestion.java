package io.millrace.ingestion;

import io.millrace.core.Element;
import io.millrace.core.Problem;
import io.millrace.core.Problems;
import io.millrace.core.Ranges.Partition;
import io.millrace.core.RejectLines;
import io.millrace.core.ServiceSource;
import io.millrace.ingestion.flink.SchemaTypes;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.OutputTag;

/**
 * The head of a job: Kafka records as samples and tallies, rejections as lines in a side output.
 *
 * @param ends committed ends of the dataset, empty where it has no appends; they override the pipeline's start
 * @param services asked where the intake runs
 */
public record KafkaIngestion(
        KafkaSettings settings, Input input, Map<Partition, Long> ends, RejectLines lines, ServiceSource services) {
    /** Rejections as lines of JSON, of the intake and of every later operator. */
    public static final OutputTag<String> REJECTS = new OutputTag<>("rejects", Types.STRING);

    /** Ids of the operators in the state of a job. */
    public static final String SOURCE_UID = "source";

    public static final String INTAKE_UID = "intake";

    /**
     * How the topics are read.
     *
     * @param parallelism subtasks that read; one without a partition would hold time back until it counts as idle
     * @param isAligned whether partitions are held together in time, as steps that remember need it
     * @param holdsEnd whether readers at the end of a run wait to be stopped with a savepoint
     * @param uid of the source in the state of the job: a new one begins at the ends of the dataset
     */
    public record Reading(int parallelism, boolean isAligned, boolean holdsEnd, String uid) {}

    /**
     * Adds source and intake to a job; asks no broker yet.
     *
     * @param reading how it is read
     */
    public SingleOutputStreamOperator<Element> read(StreamExecutionEnvironment environment, Reading reading) {
        StopOffsets stop = new StopOffsets(KafkaAccess.of(settings), stop());
        return environment
                .fromSource(
                        records(stop, reading),
                        KafkaTime.strategy(settings.eventTime(), stop.isBounded(), reading.isAligned()),
                        SOURCE_UID,
                        schema().getProducedType())
                .uid(reading.uid())
                .setParallelism(reading.parallelism())
                .transform(INTAKE_UID, SchemaTypes.elements(input.schema()), new Intake(lines, services))
                .uid(INTAKE_UID)
                .setParallelism(reading.parallelism());
    }

    private KafkaRecords records(StopOffsets stop, Reading reading) {
        KafkaAccess access = KafkaAccess.of(settings);
        StartOffsets start = new StartOffsets(access, start(settings), ends);
        return new KafkaRecords(
                access, settings.topics(), new KafkaRecords.Span(start, stop, reading.holdsEnd()), schema());
    }

    private RecordSchema schema() {
        return new RecordSchema(RecordReader.Settings.of(settings, input));
    }

    private StopPosition stop() {
        Problems problems = new Problems();
        return sound(StopPosition.parse(settings.stop(), "stop", problems), problems);
    }

    static StartPosition start(KafkaSettings settings) {
        Problems problems = new Problems();
        return sound(StartPosition.parse(settings.start(), "start", problems), problems);
    }

    private static <T> T sound(T position, Problems problems) {
        for (Problem problem : problems.all()) {
            throw new IllegalArgumentException(problem.path() + ": " + problem.message());
        }
        return position;
    }
}
