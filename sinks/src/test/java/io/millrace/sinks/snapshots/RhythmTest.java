package io.millrace.sinks.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RhythmTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path directory;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private GrowingRoot root;
    private Snapshots snapshots;
    private Rhythm rhythm;

    @BeforeEach
    void make() {
        root = new GrowingRoot(directory.resolve("root"), 100);
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        snapshots = new Snapshots(root.store(), clock);
        rhythm = new Rhythm(snapshots, HOUR, clock);
    }

    private boolean commitAfter(Duration time) throws Exception {
        now = now.plus(time);
        root.append(150);
        return rhythm.beat(false);
    }

    @Test
    void theFirstIsMadeAfterOneSpanAndEachNextOneAfterAnother() throws Exception {
        assertThat(commitAfter(Duration.ZERO)).isFalse();
        assertThat(commitAfter(HOUR.minusSeconds(1))).isFalse();
        assertThat(commitAfter(Duration.ofSeconds(1))).isTrue();
        assertThat(commitAfter(HOUR.minusSeconds(1))).isFalse();
        assertThat(commitAfter(Duration.ofSeconds(1))).isTrue();
        assertThat(snapshots.all()).hasSize(2);
    }

    @Test
    void aClockThatIsSetBackPutsOffTheNextOneByNoMoreThanASpan() throws Exception {
        assertThat(commitAfter(Duration.ZERO)).isFalse();
        assertThat(commitAfter(HOUR)).isTrue();
        assertThat(commitAfter(Duration.ofDays(-1))).isFalse();
        assertThat(commitAfter(HOUR)).isTrue();
        assertThat(commitAfter(Duration.ofDays(1))).isTrue();
        assertThat(commitAfter(Duration.ZERO)).isFalse();
    }

    @Test
    void whatIsSettledIsPinnedAtOnceAndOnce() throws Exception {
        commitAfter(Duration.ZERO);
        assertThat(rhythm.beat(true)).isTrue();
        assertThat(rhythm.beat(true)).isFalse();
        assertThat(snapshots.latest().orElseThrow().segments()).hasSize(1);
    }

    @Test
    void aRunWithoutARowHasNothingToPin() {
        assertThat(rhythm.beat(true)).isFalse();
        assertThat(snapshots.all()).isEmpty();
    }
}
