package io.millrace.ingestion;

import io.millrace.core.Element;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.Tally;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/** A job that reads and keeps all it emits where the test can see it. */
final class Collected {
    private static final Map<String, Collected> BY_NAME = new ConcurrentHashMap<>();

    final List<Sample> samples = new CopyOnWriteArrayList<>();
    final List<Tally> tallies = new CopyOnWriteArrayList<>();
    final List<String> rejects = new CopyOnWriteArrayList<>();
    volatile long watermark = Long.MIN_VALUE;

    private Collected() {}

    static Collected named(String name) {
        return BY_NAME.computeIfAbsent(name, key -> new Collected());
    }

    /** Row ids in the order of their text. */
    List<String> rows() {
        return samples.stream().map(Sample::rowId).sorted().toList();
    }

    Tally total() {
        return tallies.stream().reduce(Tally.NONE, Tally::plus);
    }

    /** Starts the job in a mini cluster of its own. */
    static JobClient start(String name, KafkaIngestion ingestion, Configuration settings, int parallelism)
            throws Exception {
        settings.setString("pipeline.generic-types", "false");
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
        flink.getConfig().enableObjectReuse();

        SingleOutputStreamOperator<Element> read = ingestion.read(
                flink, new KafkaIngestion.Reading(flink.getParallelism(), true, false, KafkaIngestion.SOURCE_UID));
        read.process(new Keep(name)).uid("keep").sinkTo(new DiscardingSink<>()).uid("nothing");
        read.getSideOutput(KafkaIngestion.REJECTS)
                .process(new KeepReject(name))
                .uid("keep-rejects")
                .sinkTo(new DiscardingSink<>())
                .uid("no-rejects");
        return flink.executeAsync(name);
    }

    static Services noServices() {
        return Services.NONE;
    }

    private static final class Keep extends ProcessFunction<Element, String> {
        private final String name;

        Keep(String name) {
            this.name = name;
        }

        @Override
        public void processElement(Element element, Context context, Collector<String> out) {
            Collected seen = named(name);
            seen.watermark = Math.max(seen.watermark, context.timerService().currentWatermark());
            if (element instanceof Sample sample) {
                seen.samples.add(sample);
            } else {
                seen.tallies.add((Tally) element);
            }
        }
    }

    private static final class KeepReject extends ProcessFunction<String, String> {
        private final String name;

        KeepReject(String name) {
            this.name = name;
        }

        @Override
        public void processElement(String line, Context context, Collector<String> out) {
            named(name).rejects.add(line);
        }
    }
}
