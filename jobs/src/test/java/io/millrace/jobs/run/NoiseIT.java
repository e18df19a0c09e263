package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.run.TestPipeline.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What noise spends is written down at each start, and a start that would spend too much is refused. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class NoiseIT extends WithBroker {
    private static final int REFUSED = 3;

    private TestPipeline pipeline;

    private void open() throws Exception {
        broker.createTopic("noisy", 1);
        pipeline = new TestPipeline(directory.resolve("noisy"), broker.brokers(), "noisy").with("PARALLELISM", 1);
        String path = "\"file:" + pipeline.directory.resolve("n");
        pipeline.with("EXTRA", "keys: {kek: " + path + ".json\", bundle: " + path + ".keys\", epsilon_budget: 1.5}");
        spending(1);
        assertThat(pipeline.command("keys init").code()).isZero();
        pipeline.send(broker, 0, 50);
    }

    private void spending(double epsilon) {
        pipeline.with(
                "STEPS", "[{add_noise: {field: id, epsilon: " + epsilon + ", min: 0, max: 1000, domain: people}}]");
    }

    @Test
    void aRunIsChargedOnceAndAnotherOneOnlyWithinTheBudget() throws Exception {
        open();
        Path ledger = pipeline.directory.resolve("n.keys.noise");
        String spent = "noise of id: epsilon 1 of 1.5 spent a record, in 1 releases (" + ledger + ")";
        Told first = pipeline.run("--drain");
        assertThat(first.code()).as(first.toString()).isZero();
        assertThat(first.out() + first.err()).contains(spent);
        String entries = Files.readString(ledger);
        Told again = pipeline.run("--drain");
        assertThat(again.code()).as(again.toString()).isZero();
        assertThat(again.out() + again.err()).contains(spent);
        spending(0.75);
        Told refused = pipeline.run("--drain");
        assertThat(refused.code()).as(refused.toString()).isEqualTo(REFUSED);
        assertThat(refused.err().lines())
                .hasSize(1)
                .allMatch(line -> line.contains("would spend epsilon 1.75 of a budget of 1.5 (1 is spent, " + ledger));
        assertThat(Files.readString(ledger)).isEqualTo(entries);
    }
}
