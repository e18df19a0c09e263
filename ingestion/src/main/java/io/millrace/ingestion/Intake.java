package io.millrace.ingestion;

import io.millrace.core.Element;
import io.millrace.core.RejectLines;
import io.millrace.core.ServiceSource;
import io.millrace.core.Tally;
import org.apache.flink.api.common.accumulators.IntCounter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Passes samples on with their event time, sends rejections to the side output {@link KafkaIngestion#REJECTS}, and tells
 * what it has counted before every barrier and last at the end of its input. Without state: a tally is sent before the
 * barrier of the checkpoint it belongs to. That a reader is at its end is an accumulator of Flink, too: these come with
 * the heartbeats of task managers, while metrics stand still for minutes once a task manager has died.
 */
final class Intake extends AbstractStreamOperator<Element>
        implements OneInputStreamOperator<Read, Element>, BoundedOneInput {
    private final RejectLines lines;
    private final ServiceSource services;
    private transient IntakeCounts counts;
    private transient IntakeMetrics metrics;
    private transient IntCounter ends;
    private transient boolean ended;

    Intake(RejectLines lines, ServiceSource services) {
        this.lines = lines;
        this.services = services;
    }

    @Override
    public void open() throws Exception {
        super.open();
        lines.open(services.create());
        counts = new IntakeCounts();
        metrics = new IntakeMetrics(getMetricGroup());
        ends = new IntCounter();
        getRuntimeContext().addAccumulator(IngestionMetrics.ENDED.name(), ends);
    }

    @Override
    public void processElement(StreamRecord<Read> record) {
        Read read = record.getValue();
        if (read.isEnd()) {
            ends.add(1);
        } else {
            pass(read);
        }
    }

    private void pass(Read read) {
        counts.add(read);
        metrics.add(read);
        if (read.isSample()) {
            output.collect(new StreamRecord<>(read.sample(), read.sample().eventTime()));
        } else {
            String line = lines.of(read.rejection());
            output.collect(KafkaIngestion.REJECTS, new StreamRecord<>(line));
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        if (!ended) {
            tell();
        }
    }

    @Override
    public void endInput() {
        tell();
        ended = true;
    }

    private void tell() {
        Tally tally = counts.tally();
        if (!tally.isEmpty()) {
            output.collect(new StreamRecord<>(tally));
        }
    }
}
