package io.millrace.demo;

import io.millrace.core.CountText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.demo.tickets.TicketGenerator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** More tickets for the broker that a demo left running. */
@Command(
        name = "tickets",
        mixinStandardHelpOptions = true,
        description = {
            "Sends further made-up support tickets to the topic of a demo that was started with --keep-broker.",
            "They go on where those of the topic end, in their numbers and their times."
        })
final class TicketsCommand implements Callable<Integer> {
    private static final int TIMEOUT_MILLIS = 10_000;

    @Option(names = "--brokers", required = true, paramLabel = "B", description = "Address that the demo has told.")
    private String brokers;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many tickets; ${DEFAULT-VALUE} if not given.")
    private int records;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "That of the demo; ${DEFAULT-VALUE} if not given.")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RecordCount.check(records);
        int first = sentBefore();
        TicketGenerator generator = new TicketGenerator(seed, first + records, null);
        new TicketSender(brokers, DemoRun.TOPIC).send(generator, first, records);
        spec.commandLine()
                .getOut()
                .println(CountText.grouped(records, "ticket") + " sent to the topic " + DemoRun.TOPIC);
        return 0;
    }

    private int sentBefore() {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                brokers,
                "default.api.timeout.ms",
                TIMEOUT_MILLIS,
                "request.timeout.ms",
                TIMEOUT_MILLIS))) {
            return (int) admin
                    .listOffsets(partitions(admin).stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException | org.apache.kafka.common.KafkaException failed) {
            throw new Refusal(
                    Trouble.UNREACHABLE,
                    "no topic " + DemoRun.TOPIC + " is at " + brokers
                            + ": give --brokers the address that a running demo --keep-broker has told",
                    failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        return admin
                .describeTopics(List.of(DemoRun.TOPIC))
                .allTopicNames()
                .get()
                .get(DemoRun.TOPIC)
                .partitions()
                .stream()
                .map(partition -> new TopicPartition(DemoRun.TOPIC, partition.partition()))
                .toList();
    }
}
