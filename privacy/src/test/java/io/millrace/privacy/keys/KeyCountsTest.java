package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Origin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key encryption key is asked once a start and once a rotation; a cipher is made once, however many records there are. */
class KeyCountsTest {
    private static final Plaintext VALUE = Plaintext.text("hello");

    @TempDir
    Path folder;

    private KeyFolder keys;
    private FieldKeys open;

    @BeforeEach
    void open() {
        keys = KeyFolder.made(folder);
        open = keys.open();
    }

    private void encrypt(Instant eventTime) {
        for (String column : List.of("body", "name")) {
            open.encrypt(column, new Origin("chat", 0, 1), eventTime.toEpochMilli(), VALUE);
        }
    }

    @Test
    void recordsCostNoCall() {
        for (int record = 0; record < 100; record++) {
            encrypt(keys.clock.instant());
            open.token("customers", VALUE);
            open.pseudonym("customers", VALUE);
        }
        assertThat(keys.counts.kekCalls()).isEqualTo(1);
        assertThat(keys.counts.cacheMisses()).as("two columns, one domain").isEqualTo(3);
    }

    @Test
    void anEpochCostsOneCall() {
        encrypt(keys.clock.instant());
        Instant next = keys.files
                .rotate(keys.files.earliestRotation(KeyFolder.MAX_AHEAD), KeyFolder.MAX_AHEAD)
                .from();
        keys.clock.move(Duration.ofMinutes(10));
        for (int record = 0; record < 100; record++) {
            encrypt(next);
        }
        assertThat(keys.counts.kekCalls()).isEqualTo(2);
        assertThat(keys.counts.cacheMisses()).as("two columns in two epochs").isEqualTo(4);
    }

    @Test
    void theCountsOfOnePipelineOutliveItsOperators() {
        KeyServiceSource source = new KeyServiceSource(keys.settings, "tickets");
        source.create();
        source.create();
        KeyServiceSource same = new KeyServiceSource(keys.settings, "tickets");
        assertThat(same.counts().kekCalls()).isEqualTo(1);
    }
}
