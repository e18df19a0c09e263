package io.millrace.jobs.cli;

import io.millrace.core.CountText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.ingestion.Producing;
import io.millrace.ingestion.ProducingSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lines of a file as records of a topic, each once. */
@Command(
        name = "produce",
        mixinStandardHelpOptions = true,
        description = "Sends the lines of a file to a topic and waits until all are acknowledged.")
public final class ProduceCommand implements Callable<Integer> {
    private static final int MOST_PARTITIONS = 10_000;
    private static final long TELL_EVERY_NANOS = 5_000_000_000L;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "The lines; one record each. A file compressed by gzip is read as what it holds.")
    private Path input;

    @Option(names = "--brokers", required = true, paramLabel = "B", description = "Brokers, as host:port with commas.")
    private String brokers;

    @Option(
            names = "--topic",
            required = true,
            paramLabel = "T",
            description = "A topic that is there, unless --create-topic is given.")
    private String topic;

    @Option(
            names = "--create-topic",
            paramLabel = "N",
            description =
                    "Makes the topic with so many partitions where it is missing; one that is there stays as it is.")
    private Integer partitions;

    @Option(names = "--key-field", paramLabel = "PATH", description = "Field of the JSON that becomes the key.")
    private String keyField;

    @Option(names = "--header", paramLabel = "NAME=VALUE", description = "A header of every record; may be repeated.")
    private Map<String, String> headers = Map.of();

    @Option(
            names = "--compression",
            paramLabel = "CODEC",
            defaultValue = "zstd",
            description = "none, gzip, snappy, lz4 or zstd; ${DEFAULT-VALUE} if not given.")
    private String compression;

    @Option(
            names = "--per-second",
            paramLabel = "N",
            description = "Records a second; as fast as it goes if not given.")
    private Integer perSecond;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "File that gets a line 'number TAB topic/partition/offset' for every acknowledged record; the first line of FILE is number 0.")
    private Path ledger;

    @Option(
            names = "--property",
            paramLabel = "NAME=VALUE",
            description = "Further option of the producer; a value file:PATH is read from that file.")
    private Map<String, String> properties = Map.of();

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        AtomicLong told = new AtomicLong(System.nanoTime());
        Producing.Sent sent = new Producing(settings(), partitions()).send(count -> tell(count, told));
        long without = sent.records() - sent.keyed();
        spec.commandLine()
                .getOut()
                .println(
                        (sent.isTopicNew() ? "made the topic with " + CountText.of(partitions, "partition") + "; " : "")
                                + CountText.of(sent.records(), "record") + " acknowledged by " + topic
                                + (keyField == null || without == 0
                                        ? ""
                                        : ", " + without + " of them without the key field " + keyField));
        return ExitCode.OK.number();
    }

    private int partitions() {
        if (partitions != null && (partitions < 1 || partitions > MOST_PARTITIONS)) {
            throw new Refusal(
                    Trouble.INVALID,
                    "--create-topic must be 1 to " + MOST_PARTITIONS + " partitions, got " + partitions);
        }
        return partitions == null ? 0 : partitions;
    }

    private ProducingSettings settings() {
        if (perSecond != null && perSecond < 1) {
            throw new Refusal(Trouble.INVALID, "--per-second must be at least 1, got " + perSecond);
        }
        try {
            int pace = perSecond == null ? 0 : perSecond;
            return new ProducingSettings(
                    input, brokers, topic, keyField, headers, compression, pace, ledger, properties);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(
                    Trouble.INVALID, "--" + wrong.getMessage().replaceFirst("^properties.", "property "), wrong);
        }
    }

    private void tell(long count, AtomicLong told) {
        long last = told.get();
        long now = System.nanoTime();
        if (!quiet && now - last >= TELL_EVERY_NANOS && told.compareAndSet(last, now)) {
            spec.commandLine().getErr().println(CountText.of(count, "record") + " acknowledged so far");
        }
    }
}
