package io.millrace.demo;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.demo.tickets.TicketGenerator;
import io.millrace.jobs.cluster.Embedded;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.jobs.run.Display;
import io.millrace.jobs.run.Displays;
import io.millrace.jobs.run.Interrupts;
import io.millrace.jobs.run.PipelineRun;
import io.millrace.jobs.run.RunOptions;
import io.millrace.privacy.keys.KeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole way in one process: a broker, tickets, a pipeline, a dataset. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Sends made-up support tickets to a broker in this process and runs a pipeline over them.",
            "The dataset is alone in DIR; pipeline file, keys, rejects and state lie in DIR.work."
        })
final class DemoCommand implements Callable<Integer> {
    private static final String TOPIC = "tickets";
    private static final int PARTITIONS = 2;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Directory of the dataset to make.")
    private Path output;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many tickets; ${DEFAULT-VALUE} if not given.")
    private int records;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed makes other tickets; ${DEFAULT-VALUE} if not given.")
    private long seed;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Option(
            names = "--canary",
            hidden = true,
            description = "A text for every fifth title: proves that leak scans see.")
    private String canary;

    @Option(names = "--secrets", hidden = true, description = "File that gets every sensitive value, one a line.")
    private Path secrets;

    @Option(names = "--checkpoint-seconds", hidden = true, defaultValue = "2", description = "For tests of the state.")
    private double checkpointSeconds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (records < 1) {
            throw new Refusal(Trouble.INVALID, "--records must be at least 1, got " + records);
        }
        DemoFolder folder = DemoFolder.fresh(output);
        folder.prepare(checkpointSeconds);
        try (Displays displays = new Displays(spec.commandLine().getOut(), quiet);
                Interrupts interrupts = new Interrupts()) {
            Display display = displays.display();
            run(folder, display, interrupts);
            new DemoEnding(folder).lines().forEach(display::say);
        } finally {
            folder.dropBroker();
        }
        return 0;
    }

    private void run(DemoFolder folder, Display display, Interrupts interrupts) {
        TicketGenerator generator = new TicketGenerator(seed, records, canary);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.broker())) {
            display.say("broker at " + broker.address());
            broker.createTopic(TOPIC, PARTITIONS);
            new TicketSender(broker.address(), TOPIC).send(generator, records);
            tellSecrets(generator);
            display.say(String.format(Locale.ROOT, "%,d tickets sent to the topic %s", records, TOPIC));
            PipelinePlan plan = plan(folder, broker);
            new KeyFiles(plan.spec().keys(), plan.spec().pipeline(), Clock.systemUTC()).init(plan.domains());
            new PipelineRun(plan, RunOptions.NONE, new Embedded(), display, interrupts).run();
        }
    }

    private static PipelinePlan plan(DemoFolder folder, EmbeddedBroker broker) {
        return PipelinePlan.of(PipelineFile.read(folder.pipeline(), Map.of("KAFKA_BROKERS", broker.address())));
    }

    private void tellSecrets(TicketGenerator generator) {
        if (secrets == null) {
            return;
        }
        try {
            Files.write(secrets, generator.secrets(records));
        } catch (IOException unwritable) {
            throw new Refusal(Trouble.UNREACHABLE, "cannot write " + secrets + ": check path and rights", unwritable);
        }
    }
}
