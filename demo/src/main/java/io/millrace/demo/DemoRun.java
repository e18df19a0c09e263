package io.millrace.demo;

import io.millrace.core.CountText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.demo.tickets.TicketGenerator;
import io.millrace.jobs.cluster.Embedded;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.jobs.run.Display;
import io.millrace.jobs.run.Interrupts;
import io.millrace.jobs.run.PipelineRun;
import io.millrace.jobs.run.RunOptions;
import io.millrace.privacy.keys.KeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * One demo.
 *
 * @param folder prepared
 * @param ports of broker and page, not taken
 * @param records how many tickets
 */
record DemoRun(DemoFolder folder, Ports ports, TicketGenerator generator, int records) {
    static final String TOPIC = "tickets";
    private static final int PARTITIONS = 2;

    /** Of the loopback device. */
    record Ports(int broker, int page) {}

    /**
     * From the first ticket to the last line about the dataset.
     *
     * @param isBrokerKept whether the broker then stays until somebody asks to stop
     */
    void run(Display display, Interrupts interrupts, boolean isBrokerKept) {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.broker(), ports.broker())) {
            display.say("broker at " + broker.address());
            broker.createTopic(TOPIC, PARTITIONS);
            new TicketSender(broker.address(), TOPIC).send(generator, 0, records);
            display.say(CountText.grouped(records, "ticket") + " sent to the topic " + TOPIC);
            PipelinePlan plan = plan(broker);
            new KeyFiles(plan.spec().keys(), plan.spec().pipeline(), Clock.systemUTC()).init(plan.domains());
            new PipelineRun(plan, RunOptions.NONE, new Embedded(), display, interrupts).run();
            if (!interrupts.isStopRequested()) {
                end(display);
                if (isBrokerKept) {
                    new PlayingOn(folder, broker.address()).lines().forEach(display::say);
                    interrupts.await();
                }
            }
        } finally {
            folder.dropBroker();
        }
    }

    private void end(Display display) {
        new DemoEnding(folder).lines().forEach(display::say);
        ClassArchive.keep(display);
    }

    private PipelinePlan plan(EmbeddedBroker broker) {
        return PipelinePlan.of(PipelineFile.read(
                folder.pipeline(),
                Map.of("KAFKA_BROKERS", broker.address(), "FLINK_PAGE_PORT", Integer.toString(ports.page()))));
    }

    /** Writes every sensitive value, one a line. */
    void tellSecrets(Path file) {
        try {
            Files.write(file, generator.secrets(records));
        } catch (IOException unwritable) {
            throw new Refusal(Trouble.UNREACHABLE, "cannot write " + file + ": check path and rights", unwritable);
        }
    }
}
