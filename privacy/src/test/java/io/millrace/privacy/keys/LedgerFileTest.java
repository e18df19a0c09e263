package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    private static final Release AGE = new Release("age", "k1", 0, "laplace", 0.1, 0);

    @TempDir
    Path folder;

    private LedgerFile ledger(Double epsilon, Double delta) {
        return new LedgerFile(
                new KeySettings(
                        "file:" + folder + "/kek.json", "file:" + folder + "/tickets.keys", null, epsilon, delta),
                "tickets");
    }

    private Path file() {
        return folder.resolve("tickets.keys.noise");
    }

    private String spent() {
        return ledger(null, null).spent(List.of("age")).get(0);
    }

    @Test
    void theSameReleaseIsChargedOnce() {
        ledger(null, null).charge(List.of(AGE));
        ledger(null, null).charge(List.of(AGE, AGE));
        assertThat(spent()).isEqualTo("noise of age: epsilon 0.1 spent a record, in 1 releases (" + file() + ")");
        assertThat(KeyFolder.mode(file())).isEqualTo("rw-------");
    }

    @Test
    void anotherKeyEpochOrSettingIsAnotherRelease() {
        List<Release> others = List.of(
                AGE,
                new Release("age", "k2", 0, "laplace", 0.1, 0),
                new Release("age", "k1", 1, "laplace", 0.1, 0),
                new Release("age", "k1", 0, "laplace from=1", 0.1, 0),
                new Release("age", "k1", 0, "laplace", 0.2, 0),
                new Release("age", "k1", 0, "gaussian", 0.1, 1e-6),
                new Release("weight", "k1", 0, "laplace", 5, 0));
        others.forEach(release -> ledger(null, null).charge(List.of(release)));
        assertThat(spent()).contains("epsilon 0.7, delta 0.000001 spent a record, in 6 releases");
    }

    @Test
    void aLedgerMayServeSeveralDatasets() {
        ledger(null, null).charge(List.of(AGE));
        KeySettings shared = new KeySettings("file:/kek", "file:/other", "file:" + file(), 0.1, null);
        new LedgerFile(shared, "orders").charge(List.of(AGE));
        assertThat(spent()).contains("epsilon 0.1 spent");
        assertThat(new LedgerFile(shared, "orders").spent(List.of("age")).get(0))
                .contains("epsilon 0.1 of 0.1 spent");
    }

    @Test
    void whatABudgetDoesNotAllowIsRefusedWhole() {
        LedgerFile ledger = ledger(0.3, 1e-6);
        ledger.charge(List.of(AGE, new Release("age", "k1", 1, "laplace", 0.2, 0)));
        String before = KeyFolder.text(file());
        List<Release> more = List.of(
                new Release("weight", "k1", 0, "laplace", 0.1, 0), new Release("age", "k1", 2, "laplace", 0.1, 0));
        assertThatThrownBy(() -> ledger.charge(more))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(Trouble.REFUSED))
                .hasMessage("the noise of age would spend epsilon 0.4 of a budget of 0.3 (0.3 is spent, " + file()
                        + "): release less, or raise keys.epsilon_budget");
        assertThat(KeyFolder.text(file())).isEqualTo(before);
        assertThatThrownBy(() -> ledger.charge(List.of(new Release("weight", "k1", 0, "gaussian", 0.1, 2e-6))))
                .hasMessageContaining("the noise of weight would spend delta 0.000002 of a budget of 1.0E-6");
        ledger.charge(List.of(AGE));
    }

    @Test
    void aLedgerThatCannotBeUsedIsRefusedAndNeverMadeAnew() {
        LedgerFile ledger = ledger(null, null);
        String[] broken = {
            "",
            "{",
            "null",
            "{\"format\": \"millrace-noise/2\", \"releases\": []}",
            "{\"format\": \"millrace-noise/1\", \"releases\": null}",
            "{\"format\": \"millrace-noise/1\", \"releases\": [null]}",
            "{\"format\": \"millrace-noise/1\", \"releases\": [{\"dataset\": null, \"field\": \"age\", \"key\": \"k\","
                    + " \"epoch\": 0, \"settings\": \"\", \"epsilon\": 1, \"delta\": 0, \"charged\": \"\"}]}",
            "{\"format\": \"millrace-noise/1\", \"releases\": [{\"dataset\": \"tickets\", \"field\": \"age\", \"key\": \"k\","
                    + " \"epoch\": 0, \"settings\": \"\", \"epsilon\": -1, \"delta\": 0, \"charged\": \"\"}]}"
        };
        for (String text : broken) {
            KeyFolder.write(file(), text);
            KeyFolder.mode(file(), "rw-------");
            assertThatThrownBy(() -> ledger.charge(List.of(AGE)))
                    .as(text)
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.trouble())
                            .isEqualTo(Trouble.INVALID))
                    .hasMessageContaining("restore it from its backup, never start anew");
            assertThat(KeyFolder.text(file())).isEqualTo(text);
        }
        KeyFolder.mode(file(), "rw-r--r--");
        assertThatThrownBy(() -> ledger.charge(List.of(AGE))).hasMessageContaining("chmod 600");
    }

    @Test
    void runsAtTheSameTimeLoseNoRelease() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> runs = IntStream.range(0, 24)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        ledger(null, null).charge(List.of(new Release("age", "k1", i % 12, "laplace", 0.25, 0)));
                        return true;
                    })
                    .toList();
            for (Future<Boolean> run : pool.invokeAll(runs)) {
                assertThat(run.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(spent()).contains("epsilon 3 spent a record, in 12 releases");
    }

    @Test
    void theKeysOfAPipelineBringTheirLedger() throws Exception {
        KeyFolder keys = KeyFolder.made(folder);
        KeyServiceSource source = new KeyServiceSource(keys.settings, "tickets");
        source.create().get(NoiseLedger.class).charge(List.of(AGE));
        assertThat(Files.exists(file())).isTrue();
        keys.files.rotate(keys.files.earliestRotation(KeyFolder.MAX_AHEAD), KeyFolder.MAX_AHEAD);
        assertThat(source.epochs()).containsExactly(0L, 1L);
    }
}
