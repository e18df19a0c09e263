package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {
    private static final Origin ORIGIN = new Origin("support.chat", 0, 7);
    private static final Instant EARLIEST = Instant.parse("2026-11-24T10:06:01Z");

    @TempDir
    Path folder;

    private KeyFolder keys;

    @BeforeEach
    void make() {
        keys = KeyFolder.made(folder);
    }

    private static Bytes cell(FieldKeys open, Instant eventTime) {
        return open.encrypt("body", ORIGIN, eventTime.toEpochMilli(), Plaintext.text("hello"));
    }

    private static int epochOf(Bytes cell) {
        return cell.buffer().getInt(8);
    }

    private KeyFiles.EpochLine rotate(Instant at) {
        return keys.files.rotate(at, KeyFolder.MAX_AHEAD);
    }

    @Test
    void theEarliestBeginningIsNowAndMaxAheadAndAMinuteInWholeSeconds() {
        assertThat(keys.files.earliestRotation(KeyFolder.MAX_AHEAD)).isEqualTo(EARLIEST);
        assertThat(rotate(EARLIEST))
                .isEqualTo(new KeyFiles.EpochLine(
                        1, EARLIEST, null, keys.load().epochs().get(0).keyId()));
        assertThat(keys.files.show().epochs())
                .extracting(KeyFiles.EpochLine::to)
                .containsExactly(EARLIEST, null);
    }

    @Test
    void aBeginningThatRecordsMayHavePassedIsRefused() {
        Instant[] wrong = {EARLIEST.minusSeconds(1), keys.clock.instant(), Instant.parse("2020-01-01T00:00:00Z")};
        for (Instant at : wrong) {
            assertThatThrownBy(() -> rotate(at)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> rotate(EARLIEST.minusSeconds(1)))
                .hasMessage("an epoch must begin where running jobs have not been yet, at " + EARLIEST
                        + " or later, got 2026-11-24T10:06:00Z");
        assertThatThrownBy(() -> rotate(EARLIEST.plusMillis(1))).hasMessageContaining("at a whole second");
        rotate(EARLIEST.plusSeconds(60));
        assertThatThrownBy(() -> rotate(EARLIEST.plusSeconds(60)))
                .hasMessageContaining("must begin after the last one, which begins at " + EARLIEST.plusSeconds(60));
        assertThat(keys.files.show().epochs()).hasSize(2);
    }

    @Test
    void recordsKeepTheKeyOfTheirEventTimeBeforeAndAfterARotation() {
        Bytes before = cell(keys.open(), EARLIEST.minusMillis(1));
        rotate(EARLIEST);
        ReloadingKeys after = keys.open();
        assertThat(cell(after, EARLIEST.minusMillis(1))).isEqualTo(before);
        assertThat(epochOf(before)).isZero();
        assertThat(epochOf(cell(after, EARLIEST))).isEqualTo(1);
        assertThat(epochOf(cell(after, Instant.parse("9999-12-31T23:59:59Z")))).isEqualTo(1);
        assertThat(epochOf(cell(after, KeyBundle.BEGINNING))).isZero();
    }

    @Test
    void aRunningJobKnowsAnEpochBeforeItsFirstRecord() {
        ReloadingKeys running = keys.open();
        cell(running, keys.clock.instant());
        rotate(EARLIEST);
        assertThat(epochOf(cell(running, EARLIEST))).isEqualTo(1);
        assertThat(epochOf(cell(running, keys.clock.instant()))).isZero();
    }

    @Test
    void aJobReadsTheBundleAnewWhenItHasChanged() {
        ReloadingKeys running = keys.open();
        Bytes first = cell(running, keys.clock.instant());
        Instant at = keys.clock.instant();
        keys.clock.move(Duration.ofDays(1));
        assertThat(cell(running, at)).isEqualTo(first);
        assertThat(running.isCurrent()).isTrue();
        rotate(keys.files.earliestRotation(KeyFolder.MAX_AHEAD));
        assertThat(running.isCurrent()).isFalse();
        keys.clock.move(Duration.ofSeconds(6));
        cell(running, at);
        assertThat(running.isCurrent()).isTrue();
    }

    @Test
    void aBundleThatIsLostServesOnlyRecordsWhoseEpochItCertainlyHeld() throws IOException {
        ReloadingKeys running = keys.open();
        Instant opened = keys.clock.instant();
        Files.delete(keys.bundle);
        keys.clock.move(Duration.ofMinutes(10));
        assertThat(epochOf(cell(running, opened))).isZero();
        assertThatThrownBy(() -> cell(running, keys.clock.instant()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(Trouble.INVALID))
                .hasMessageContaining("tickets.keys does not exist");
    }

    @Test
    void aBundleReplacedByOneWithOtherKeysEndsTheJob(@TempDir Path elsewhere) throws IOException {
        ReloadingKeys running = keys.open();
        Files.delete(keys.bundle);
        keys.files.init(List.of("customers"));
        keys.clock.move(Duration.ofMinutes(10));
        assertThatThrownBy(() -> cell(running, keys.clock.instant()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(Trouble.REFUSED))
                .hasMessageContaining("was replaced by one with other keys while a job runs; put the former one back");
    }

    @Test
    void commandsAtTheSameTimeLoseNoEpoch() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> commands = IntStream.range(0, 24)
                    .mapToObj(i -> (Callable<Integer>) () -> tried(EARLIEST.plusSeconds(i)))
                    .toList();
            int done = 1;
            for (Future<Integer> command : pool.invokeAll(commands)) {
                done += command.get();
            }
            assertThat(keys.load().epochs()).hasSize(done).hasSizeGreaterThan(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private int tried(Instant at) {
        try {
            rotate(at);
            return 1;
        } catch (Refusal busyOrTooEarly) {
            return 0;
        }
    }

    @Test
    void theSourceOpensTheKeysOnceAProcessAndAnewWhenTheFilesChange() {
        KeyServiceSource source = new KeyServiceSource(keys.settings, "tickets");
        FieldKeys opened = source.create().get(FieldKeys.class);
        assertThat(new KeyServiceSource(keys.settings, "tickets").create().get(FieldKeys.class))
                .isSameAs(opened);
        keys.files.init(List.of("orders"));
        FieldKeys anew = source.create().get(FieldKeys.class);
        anew.require("orders");
        assertThatThrownBy(() -> anew.require("invoices"))
                .isInstanceOf(Refusal.class)
                .hasMessage("the key bundle of dataset tickets has no domain 'invoices'; add it with: "
                        + "millrace keys init -f <pipeline file>");
        KeyFolder.mode(keys.kek, "rw-r--r--");
        assertThatThrownBy(source::create).isInstanceOf(Refusal.class).hasMessageContaining("chmod 600");
    }
}
