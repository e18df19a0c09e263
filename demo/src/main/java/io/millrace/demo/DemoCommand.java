package io.millrace.demo;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.demo.tickets.TicketGenerator;
import io.millrace.jobs.cluster.LoopbackPort;
import io.millrace.jobs.run.Displays;
import io.millrace.jobs.run.Interrupts;
import java.nio.file.Path;
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

    @Option(
            names = "--keep-broker",
            description = "Keep the broker when the dataset is complete, until Ctrl-C, and tell how to play on.")
    private boolean isBrokerKept;

    @Option(
            names = "--broker-port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port of the broker on the loopback device; a free one if not given.")
    private int brokerPort;

    @Option(
            names = "--web-port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port of Flink's page on the loopback device, while the job runs; a free one if not given.")
    private int webPort;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Option(
            names = "--canary",
            hidden = true,
            description = "A text for every fifth title: proves that leak scans see.")
    private String canary;

    @Option(names = "--secrets", hidden = true, description = "File that gets every sensitive value, one a line.")
    private Path secrets;

    @Option(names = "--checkpoint-seconds", hidden = true, defaultValue = "10", description = "For tests of the state.")
    private double checkpointSeconds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RecordCount.check(records);
        DemoFolder folder = DemoFolder.fresh(output);
        FreeSpace.check(folder.dataset(), records);
        DemoRun demo = new DemoRun(folder, ports(), new TicketGenerator(seed, records, canary), records);
        folder.prepare(checkpointSeconds);
        if (secrets != null) {
            demo.tellSecrets(secrets);
        }
        try (Displays displays = new Displays(spec.commandLine().getOut(), quiet);
                Interrupts interrupts = new Interrupts()) {
            demo.run(displays.display(), interrupts, isBrokerKept);
        }
        return 0;
    }

    private DemoRun.Ports ports() {
        int page = LoopbackPort.of("--web-port", webPort);
        int broker = LoopbackPort.of("--broker-port", brokerPort);
        if (page == broker) {
            throw new Refusal(Trouble.INVALID, "--web-port and --broker-port are both " + page + ": name two ports");
        }
        return new DemoRun.Ports(broker, page);
    }
}
